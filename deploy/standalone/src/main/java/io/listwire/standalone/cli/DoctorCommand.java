package io.listwire.standalone.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.listwire.contract.ContractException;
import io.listwire.ingest.settings.IngestSettings;
import io.listwire.ingest.settings.SettingsException;
import io.listwire.processor.runtime.ProcessorSettings;
import io.listwire.standalone.StandaloneException;
import io.listwire.standalone.doctor.Doctor;
import io.listwire.standalone.doctor.Finding;
import io.listwire.standalone.doctor.Role;
import io.listwire.standalone.print.Printable;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says whether all is as it should be, and what to do. */
@Command(
        name = "doctor",
        description = {
            "Looks at settings, connection, clock, topics (partitions, cleanup, retention), ACLs, schemas and their"
                    + " compatibility mode, and the processor's lag; changes nothing.",
            "Each line is OK, WARN or FAIL, and says what to do. It ends with 1 where something is FAIL."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  listwire doctor                                    of the `listwire up` on this machine",
            "  listwire doctor --config processor.properties --as processor",
            "  listwire doctor --json | jq -r 'select(.level != \"OK\") | .todo'"
        })
final class DoctorCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Option(
            names = "--as",
            split = ",",
            paramLabel = "PART",
            description = "Whose user the settings name: ingest or processor (default: one for both).")
    private List<Role> roles = List.of();

    @Option(names = "--json", description = "One JSON object a line: check, level, what, todo.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = cluster.clusterAndRegistry();
        Redaction redaction = new Redaction(settings.values());
        List<Finding> findings = new ArrayList<>(settings(settings));
        try (Admin admin = ClusterAdmin.connect(settings)) {
            Set<Role> as = roles.isEmpty() ? EnumSet.allOf(Role.class) : EnumSet.copyOf(roles);
            findings.addAll(new Doctor(admin, settings.registry(), group(settings), as, Clock.systemUTC()).examine());
        } catch (StandaloneException e) {
            findings.add(new Finding(
                    "connection",
                    Finding.Level.FAIL,
                    String.valueOf(e.getMessage()),
                    "put the settings that begin with kafka. right"));
        }
        PrintWriter out = Output.of(command).out();
        findings.forEach(finding -> print(finding, redaction, out));
        out.flush();
        return findings.stream().anyMatch(finding -> finding.level() == Finding.Level.FAIL) ? 1 : 0;
    }

    private static String group(Settings settings) {
        return settings.has(ProcessorSettings.APPLICATION_ID)
                ? settings.get(ProcessorSettings.APPLICATION_ID)
                : String.valueOf(ProcessorSettings.definition().defaultValues().get(ProcessorSettings.APPLICATION_ID));
    }

    private static List<Finding> settings(Settings settings) {
        String check = "settings";
        List<Finding> findings = new ArrayList<>();
        try {
            ProcessorSettings unused = ProcessorSettings.of(settings.values());
            findings.add(new Finding(check, Finding.Level.OK, "those of the processor can be read", ""));
        } catch (ContractException e) {
            findings.add(new Finding(
                    check, Finding.Level.FAIL, String.valueOf(e.getMessage()), "see docs/settings-processor.md"));
        }
        try {
            IngestSettings unused = IngestSettings.of(settings.values());
            findings.add(new Finding(check, Finding.Level.OK, "those of ingest can be read", ""));
        } catch (SettingsException e) {
            findings.add(new Finding(
                    check, Finding.Level.FAIL, String.valueOf(e.getMessage()), "see docs/settings-ingest.md"));
        }
        return findings;
    }

    private void print(Finding finding, Redaction redaction, PrintWriter out) {
        String what = Printable.line(redaction.of(finding.what()));
        if (json) {
            out.println(JsonNodeFactory.instance
                    .objectNode()
                    .put("check", finding.check())
                    .put("level", finding.level().name())
                    .put("what", what)
                    .put("todo", finding.todo()));
            return;
        }
        out.printf("%-5s %-11s %s%n", finding.level(), finding.check(), what);
        if (!finding.todo().isEmpty()) {
            out.printf("%-17s -> %s%n", "", finding.todo());
        }
    }
}

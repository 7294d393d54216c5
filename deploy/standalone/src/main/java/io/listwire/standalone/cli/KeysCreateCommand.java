package io.listwire.standalone.cli;

import io.listwire.ingest.http.access.ApiKey;
import io.listwire.ingest.http.access.Scope;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a key. */
@Command(
        name = "create",
        description = {
            "Makes a key for the HTTP interface and shows it, this once, and its line for the file that"
                    + " ingest.http.keys.file names. The line does not give the key away.",
            "Scopes: publish (lists, notices, news), watchlists, decide (about held snapshots), read (where lists and"
                    + " watchlists stand, metrics)."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  listwire keys create --name newsroom --scope publish",
            "  listwire keys create --name pat --scope decide,read"
        })
final class KeysCreateCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec command;

    @Option(
            names = "--name",
            required = true,
            paramLabel = "NAME",
            description = "Whose it is: 1 to 100 letters, digits, dots, hyphens and underscores; the audit log has it.")
    private String name = "";

    @Option(names = "--scope", required = true, split = ",", paramLabel = "SCOPE", description = "What it is good for.")
    private List<Scope> scopes = List.of();

    @Override
    public Integer call() {
        if (!ApiKey.isName(name)) {
            throw Arguments.wrong(
                    command, "--name is 1 to 100 letters, digits, dots, hyphens and underscores, not '" + name + "'");
        }
        Set<Scope> granted = EnumSet.copyOf(scopes);
        String secret = ApiKey.newSecret();
        Output output = Output.of(command);
        output.err().println("The key; it is not shown again, and stands nowhere else:");
        output.out().println(secret);
        output.err().println("Its line for the file of keys:");
        output.out().println(ApiKey.of(name, granted, secret).line());
        return 0;
    }
}

package io.listwire.standalone.cli;

import io.listwire.schema.ListChange;
import io.listwire.schema.ListedParty;
import io.listwire.standalone.StandaloneException;
import io.listwire.standalone.history.ListHistory;
import io.listwire.standalone.print.AlertText;
import io.listwire.standalone.print.PartyText;
import io.listwire.standalone.print.RecordJson;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a list says of one party, and what it said before. */
@Command(
        name = "party",
        description = "Shows a listed party, and with --history everything that changed since its list is followed.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  listwire lists show US-BIS-UVL | grep -i hymson",
            "  listwire party US-BIS-UVL/name:GUANGZHOUHYMSONLASERTEHNOLOGY --history",
            "  listwire party US-OFAC-SDN/id:36 --history --json"
        })
final class PartyCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Parameters(
            paramLabel = "ID",
            description = "LIST/PARTYID, as alerts have them and `listwire lists show LIST` shows them.")
    private String id = "";

    @Option(names = "--history", description = "All changes of the party, oldest first.")
    private boolean history;

    @Option(
            names = "--json",
            description =
                    "One JSON object a line: the record of listwire.listed-parties, if it is listed; with --history"
                            + " those of listwire.list-changes before it.")
    private boolean json;

    @Override
    public Integer call() {
        int slash = id.indexOf('/');
        if (slash <= 0 || slash == id.length() - 1) {
            throw new StandaloneException("'" + id + "' is no LIST/PARTYID, such as US-OFAC-SDN/id:36; `listwire lists"
                    + " show LIST` shows the ids there are");
        }
        Settings settings = cluster.clusterAndRegistry();
        Output output = Output.of(command);
        String partyId = id.substring(slash + 1);
        ListHistory list =
                ListHistory.of(id.substring(0, slash), settings.kafka(), settings.registry(), output.err()::println);
        List<ListChange> changes = list.changes().stream()
                .filter(change -> change.getPartyId().equals(partyId))
                .toList();
        Optional<ListedParty> party = Optional.ofNullable(list.parties().get(partyId));
        if (party.isEmpty() && changes.isEmpty()) {
            throw new StandaloneException("no party " + id + " has been listed since "
                    + list.status().getFollowedSince().map(Object::toString).orElse("the list is followed"));
        }
        if (history) {
            changes.forEach(change -> print(change, output.out()));
        }
        print(party, output.out());
        return 0;
    }

    private void print(ListChange change, PrintWriter out) {
        out.print(json ? RecordJson.of(change) + System.lineSeparator() : new AlertText(Map.of()).of(change));
    }

    private void print(Optional<ListedParty> party, PrintWriter out) {
        if (json) {
            party.ifPresent(listed -> out.println(RecordJson.of(listed)));
            return;
        }
        out.println(party.map(listed ->
                        id + " is listed, seen first " + listed.getSince() + ": " + PartyText.of(listed.getDetails()))
                .orElse(id + " is not listed now"));
    }
}

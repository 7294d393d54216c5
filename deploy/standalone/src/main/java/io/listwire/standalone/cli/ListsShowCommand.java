package io.listwire.standalone.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listwire.schema.ListedParty;
import io.listwire.schema.PartyDetails;
import io.listwire.standalone.history.ListHistory;
import io.listwire.standalone.print.PartyText;
import io.listwire.standalone.print.Printable;
import io.listwire.standalone.print.RecordJson;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a list says, or said. */
@Command(
        name = "show",
        description = {
            "Shows every party on a list, now or at an earlier time, as the pipeline's topics tell it.",
            "What was said earlier is known since the list is followed (`lists show` of an earlier time says since when);"
                    + " links are those of the present."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  listwire lists show US-BIS-UVL",
            "  listwire lists show US-BIS-UVL --as-of 2023-08-21",
            "  listwire lists show US-BIS-UVL --as-of 2023-08-21T18:00:00+02:00 --json | jq -r .partyId"
        })
final class ListsShowCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Parameters(paramLabel = "LIST", description = "The list, such as US-BIS-UVL.")
    private String list = "";

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            converter = AsOf.class,
            description =
                    "A time with its offset, or a day, which stands for its end in UTC; now, where it is not given.")
    private @Nullable Instant asOf;

    @Option(names = "--json", description = "One JSON object a line: list, partyId, party.")
    private boolean json;

    @Override
    public Integer call() {
        Settings settings = cluster.clusterAndRegistry();
        Output output = Output.of(command);
        ListHistory history = ListHistory.of(list, settings.kafka(), settings.registry(), output.err()::println);
        Map<String, PartyDetails> entries = asOf == null ? details(history.parties()) : history.asOf(asOf);
        entries.forEach((partyId, party) -> print(partyId, party, output.out()));
        output.err().println(list + (asOf == null ? "" : " at " + asOf) + ": " + entries.size() + " parties");
        return 0;
    }

    private static Map<String, PartyDetails> details(Map<String, ListedParty> parties) {
        Map<String, PartyDetails> details = new TreeMap<>();
        parties.forEach((partyId, party) -> details.put(partyId, party.getDetails()));
        return details;
    }

    private void print(String partyId, PartyDetails party, PrintWriter out) {
        if (!json) {
            out.println(Printable.line(partyId) + "  " + PartyText.of(party));
            return;
        }
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("list", list);
        node.put("partyId", partyId);
        node.set("party", RecordJson.of(party));
        out.println(node);
    }
}

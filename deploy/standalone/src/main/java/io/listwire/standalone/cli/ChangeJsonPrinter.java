package io.listwire.standalone.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listwire.domain.listing.FieldDifference;
import io.listwire.domain.listing.PartyChange;
import io.listwire.schema.PartyDetails;
import io.listwire.standalone.lists.ListComparison;
import io.listwire.standalone.print.RecordJson;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes for programs: an object a line. */
record ChangeJsonPrinter(PrintWriter out) implements ChangePrinter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Override
    public void change(ListComparison.Change found) {
        PartyChange change = found.change();
        ObjectNode node = NODES.objectNode();
        node.put("list", change.list());
        node.put("change", change.action().name());
        node.put("name", change.name());
        putParty(node, "before", found.before());
        putParty(node, "after", found.after());
        ArrayNode fields = node.putArray("fields");
        change.differences().forEach(difference -> addField(fields, difference));
        if (change.pairing() != null) {
            node.putObject("pairing")
                    .put("rule", change.pairing().rule().name())
                    .put("explanation", change.pairing().explanation());
        }
        out.println(node);
    }

    private static void putParty(ObjectNode node, String name, @Nullable PartyDetails party) {
        if (party == null) {
            node.putNull(name);
        } else {
            node.set(name, RecordJson.of(party));
        }
    }

    private static void addField(ArrayNode fields, FieldDifference difference) {
        fields.addObject()
                .put("field", difference.field())
                .put("kind", difference.kind().name())
                .put("before", difference.before())
                .put("after", difference.after())
                .put("material", difference.material());
    }

    @Override
    public void summary(DiffSummary summary) {
        ObjectNode node = NODES.objectNode();
        node.put("list", summary.list());
        putSummary(node, summary);
        out.println(node);
    }

    @Override
    public void held(DiffSummary summary, List<String> reasons) {
        ObjectNode node = NODES.objectNode();
        node.put("list", summary.list());
        node.put("held", true);
        ArrayNode why = node.putArray("reasons");
        reasons.forEach(why::add);
        putSummary(node, summary);
        out.println(node);
    }

    private static void putSummary(ObjectNode node, DiffSummary summary) {
        node.putObject("summary")
                .put("listed", summary.listed())
                .put("delisted", summary.delisted())
                .put("amended", summary.amended())
                .put("cosmetic", summary.cosmetic())
                .put("paired", summary.paired())
                .put("entriesBefore", summary.before())
                .put("entriesAfter", summary.after());
    }
}

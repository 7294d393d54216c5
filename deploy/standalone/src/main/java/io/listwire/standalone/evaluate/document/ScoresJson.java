package io.listwire.standalone.evaluate.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listwire.standalone.evaluate.document.DocumentScores.Aspect;

/** How well documents were read, for programs. */
public final class ScoresJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ScoresJson() {}

    /** The figures of each set, and what was wrong, document by document. */
    public static ObjectNode of(DocumentEvaluation evaluation) {
        ObjectNode node = NODES.objectNode();
        node.set("all", figures(evaluation.all()));
        node.set("news", figures(evaluation.news()));
        node.set("notices", figures(evaluation.notices()));
        node.set("errors", errors(evaluation.all()));
        return node;
    }

    private static ObjectNode figures(DocumentScores scores) {
        ObjectNode node = NODES.objectNode();
        node.put("documents", scores.documents());
        for (Aspect aspect : Aspect.values()) {
            ObjectNode figures = agreement(scores.agreement(aspect));
            if (aspect == Aspect.TOPICS) {
                figures.put("macro_f1", scores.tally(aspect).macroF1());
                ObjectNode topics = figures.putObject("by_topic");
                scores.tally(aspect).byLabel().forEach((topic, counts) -> topics.set(topic, agreement(counts)));
            }
            node.set(aspect.title(), figures);
        }
        return node;
    }

    private static ObjectNode agreement(Agreement agreement) {
        ObjectNode node = NODES.objectNode();
        node.put("precision", agreement.precision());
        node.put("recall", agreement.recall());
        node.put("f1", agreement.f1());
        node.put("right", agreement.right());
        node.put("wrong", agreement.wrong());
        node.put("missed", agreement.missed());
        return node;
    }

    private static ArrayNode errors(DocumentScores scores) {
        ArrayNode all = NODES.arrayNode();
        scores.errors().forEach(document -> {
            ObjectNode node = all.addObject();
            node.put("id", document.id());
            document.differences().forEach((aspect, difference) -> {
                ObjectNode details = node.putObject(aspect.title());
                difference.missed().forEach(details.putArray("missed")::add);
                difference.wrong().forEach(details.putArray("wrong")::add);
            });
        });
        return all;
    }
}

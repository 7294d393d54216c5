package io.listwire.standalone.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.listwire.domain.matching.Finding;
import io.listwire.domain.matching.MatchThresholds;
import io.listwire.domain.matching.WordAlignment;
import io.listwire.standalone.print.RecordJson;
import io.listwire.standalone.screen.Hit;
import java.io.PrintWriter;
import java.util.Locale;

/** Prints matches, as CSV with a header or as one JSON object a line, and counts them. */
final class HitPrinter {

    private final PrintWriter out;
    private final CsvWriter csv;
    private final boolean json;
    private final MatchThresholds thresholds;
    private int alerts;
    private int reviews;

    HitPrinter(PrintWriter out, boolean json, MatchThresholds thresholds) {
        this.out = out;
        this.csv = CsvWriter.builder().bufferSize(0).build(out);
        this.json = json;
        this.thresholds = thresholds;
        if (!json) {
            csv.writeRecord(
                    "company", "company_name", "list", "party", "party_name", "score", "decision", "explanation");
        }
    }

    /** Matches printed so far that are to be alerted. */
    int alerts() {
        return alerts;
    }

    /** Matches printed so far that are for review. */
    int reviews() {
        return reviews;
    }

    void print(Hit hit) {
        boolean isAlert = hit.match().score() >= thresholds.alert();
        alerts += isAlert ? 1 : 0;
        reviews += isAlert ? 0 : 1;
        String decision = isAlert ? "alert" : "review";
        String score = String.format(Locale.ROOT, "%.4f", hit.match().score());
        if (json) {
            out.println(json(hit, decision, score));
        } else {
            csv.writeRecord(
                    hit.company().getCompany(),
                    hit.match().companyName(),
                    hit.list(),
                    hit.party().getPublisherId().orElse(""),
                    hit.match().partyName(),
                    score,
                    decision,
                    hit.match().explanation());
        }
    }

    private static ObjectNode json(Hit hit, String decision, String score) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("company", hit.company().getCompany());
        node.put("companyName", hit.match().companyName());
        node.put("list", hit.list());
        node.put("line", hit.line());
        node.put("partyName", hit.match().partyName());
        node.put("score", Double.parseDouble(score));
        node.put("decision", decision);
        node.put("explanation", hit.match().explanation());
        ArrayNode words = node.putArray("words");
        hit.match().names().words().forEach(word -> words.add(json(word)));
        ArrayNode remarks = node.putArray("remarks");
        hit.match().names().remarks().forEach(remark -> remarks.add(remark.name()));
        ArrayNode findings = node.putArray("findings");
        hit.match().findings().forEach(finding -> findings.add(json(finding)));
        node.set("party", RecordJson.of(hit.party()));
        return node;
    }

    private static ObjectNode json(WordAlignment word) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("company", String.join(" ", word.left()));
        node.put("party", String.join(" ", word.right()));
        node.put("kind", word.kind().name());
        node.put("likeness", rounded(word.likeness()));
        node.put("weight", rounded(word.weight()));
        node.put("contribution", rounded(word.contribution()));
        return node;
    }

    private static ObjectNode json(Finding finding) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("attribute", finding.attribute().name());
        node.put("effect", finding.effect().name());
        node.put("company", finding.company());
        node.put("party", finding.party());
        node.put("change", rounded(finding.change()));
        return node;
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}

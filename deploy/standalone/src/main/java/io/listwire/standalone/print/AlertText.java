package io.listwire.standalone.print;

import io.listwire.contract.RestrictionList;
import io.listwire.schema.Alert;
import io.listwire.schema.DocumentHit;
import io.listwire.schema.DocumentRef;
import io.listwire.schema.FieldDifference;
import io.listwire.schema.ListChange;
import io.listwire.schema.Mention;
import io.listwire.schema.SnapshotRef;
import io.listwire.schema.SnapshotResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An alert as a person reads it: what, which list, before and after, evidence. */
public final class AlertText {

    private static final String INDENT = "    ";
    private static final int LABEL_WIDTH = 10;

    private final StringBuilder text = new StringBuilder();

    private AlertText() {}

    /** Several lines, each with its end. */
    public static String of(Alert alert) {
        AlertText text = new AlertText();
        text.write(alert);
        return text.text.toString();
    }

    private void write(Alert alert) {
        text.append(Printable.line(alert.getHeadline())).append('\n');
        alert.getList().ifPresent(list -> line("list", listName(list)));
        alert.getChange().ifPresent(this::write);
        alert.getSnapshot().ifPresent(this::write);
        alert.getDocument().ifPresent(this::write);
        line("alert", alert.getAlertId() + ", " + alert.getOccurredAt());
    }

    private static String listName(String list) {
        return RestrictionList.withId(list)
                .map(known -> list + ", " + known.title() + " (" + known.agency() + ")")
                .orElse(list);
    }

    private void write(ListChange change) {
        switch (change.getAction()) {
            case LISTED -> {
                line("before", "not on the list");
                change.getAfter().ifPresent(party -> line("after", PartyText.of(party)));
            }
            case DELISTED -> {
                change.getBefore().ifPresent(party -> line("before", PartyText.of(party)));
                line("after", "not on the list");
            }
            case AMENDED, COSMETIC, UNKNOWN -> change.getDifferences().forEach(this::write);
        }
        evidence(change.getSnapshot(), change.getPrevious());
    }

    private void write(FieldDifference difference) {
        line("before", difference.getField() + ": " + difference.getBefore().orElse("-"));
        line("after", difference.getField() + ": " + difference.getAfter().orElse("-"));
    }

    private void write(SnapshotResult result) {
        result.getReason().ifPresent(reason -> line("reason", reason));
        line(
                "changes",
                result.getListed() + " listed, " + result.getDelisted() + " delisted, " + result.getAmended()
                        + " amended, " + result.getCosmetic() + " cosmetic; " + result.getEntries() + " entries");
        evidence(result.getSnapshot(), result.getPrevious());
    }

    private void evidence(SnapshotRef snapshot, Optional<SnapshotRef> previous) {
        line("evidence", of(snapshot));
        previous.ifPresent(before -> line("compared", "with " + of(before)));
    }

    private static String of(SnapshotRef snapshot) {
        return snapshot.getAddress() + ", SHA-256 " + snapshot.getSha256() + ", "
                + snapshot.getPublishedAt().map(date -> "published " + date).orElse("without a publisher's date")
                + ", read " + snapshot.getRetrievedAt();
    }

    private void write(DocumentHit hit) {
        line(
                "company",
                hit.getMatch().getCompany().getWatchlist() + "/"
                        + hit.getMatch().getCompany().getCompany() + ": "
                        + hit.getMatch().getExplanation());
        for (Mention mention : hit.getMentions()) {
            line(
                    "names",
                    mention.getPartyName() + " (" + mention.getList() + "), as \""
                            + mention.getPassage().getText() + "\"");
        }
        evidence(hit.getDocument());
    }

    private void evidence(DocumentRef document) {
        List<String> parts = new ArrayList<>();
        parts.add("\"" + document.getTitle() + "\"");
        parts.add(document.getSource());
        document.getPublishedAt().ifPresent(date -> parts.add("published " + date));
        document.getUrl().ifPresent(parts::add);
        parts.add("SHA-256 " + document.getContentSha256());
        line("evidence", String.join(", ", parts));
    }

    private void line(String label, @Nullable String value) {
        text.append(INDENT)
                .append(label)
                .append(" ".repeat(LABEL_WIDTH - label.length()))
                .append(Printable.line(String.valueOf(value)))
                .append('\n');
    }
}

package io.listwire.standalone.print;

import io.listwire.contract.RestrictionList;
import io.listwire.schema.Alert;
import io.listwire.schema.DocumentHit;
import io.listwire.schema.FieldDifference;
import io.listwire.schema.ListChange;
import io.listwire.schema.Mention;
import io.listwire.schema.SnapshotRef;
import io.listwire.schema.SnapshotResult;
import java.util.Map;
import java.util.Optional;

/** An alert as a person reads it: what, which list, before and after, evidence. */
public final class AlertText {

    private final Map<String, String> fileNames;

    /**
     * Writes alerts.
     *
     * @param fileNames names of files by their SHA-256, for what came without one, as by HTTP
     */
    public AlertText(Map<String, String> fileNames) {
        this.fileNames = Map.copyOf(fileNames);
    }

    /** Several lines, each with its end. */
    public String of(Alert alert) {
        Lines lines = new Lines(alert.getHeadline());
        alert.getList().ifPresent(list -> lines.add("list", listName(list)));
        alert.getChange().ifPresent(change -> add(lines, change));
        alert.getSnapshot().ifPresent(result -> add(lines, result));
        alert.getDocument().ifPresent(hit -> add(lines, hit));
        alert.getScreening().ifPresent(change -> {
            MatchText.add(lines, change);
            change.getCause().getSnapshot().ifPresent(snapshot -> lines.add("evidence", of(snapshot)));
        });
        alert.getAnnouncement().ifPresent(announcement -> DocumentText.add(lines, announcement));
        lines.add("alert", alert.getAlertId() + ", " + alert.getOccurredAt());
        return lines.toString();
    }

    /** A change by itself, several lines, each with its end. */
    public String of(ListChange change) {
        Lines lines = new Lines(change.getDetectedAt() + " " + change.getAction() + " on " + change.getList() + ": "
                + change.getName());
        add(lines, change);
        return lines.toString();
    }

    private static String listName(String list) {
        return RestrictionList.withId(list)
                .map(known -> list + ", " + known.title() + " (" + known.agency() + ")")
                .orElse(list);
    }

    private void add(Lines lines, ListChange change) {
        switch (change.getAction()) {
            case LISTED -> {
                lines.add("before", "not on the list");
                change.getAfter().ifPresent(party -> lines.add("after", PartyText.of(party)));
            }
            case DELISTED -> {
                change.getBefore().ifPresent(party -> lines.add("before", PartyText.of(party)));
                lines.add("after", "not on the list");
            }
            case AMENDED, COSMETIC, UNKNOWN -> change.getDifferences().forEach(difference -> add(lines, difference));
        }
        change.getPairing().ifPresent(pairing -> lines.add("same as", pairing.getExplanation()));
        change.getMove()
                .ifPresent(move -> lines.add(
                        "moved", move.getDirection() + ", " + move.getOtherList() + ": " + move.getExplanation()));
        change.getDecision()
                .ifPresent(decision -> lines.add("released", "by " + decision.getBy() + ": " + decision.getReason()));
        addEvidence(lines, change.getSnapshot(), change.getPrevious());
        change.getEvidence().forEach(document -> DocumentText.add(lines, document));
    }

    private static void add(Lines lines, FieldDifference difference) {
        lines.add(
                "before", difference.getField() + ": " + difference.getBefore().orElse("-"));
        lines.add("after", difference.getField() + ": " + difference.getAfter().orElse("-"));
    }

    private void add(Lines lines, SnapshotResult result) {
        result.getReason().ifPresent(reason -> lines.add("reason", reason));
        lines.add(
                "changes",
                result.getListed() + " listed, " + result.getDelisted() + " delisted, " + result.getAmended()
                        + " amended, " + result.getCosmetic() + " cosmetic; " + result.getEntries() + " entries");
        addEvidence(lines, result.getSnapshot(), result.getPrevious());
    }

    private void addEvidence(Lines lines, SnapshotRef snapshot, Optional<SnapshotRef> previous) {
        lines.add("evidence", of(snapshot));
        previous.ifPresent(before -> lines.add("compared", "with " + of(before)));
    }

    private String of(SnapshotRef snapshot) {
        return fileNames.getOrDefault(snapshot.getSha256(), snapshot.getAddress()) + ", SHA-256 " + snapshot.getSha256()
                + ", "
                + snapshot.getPublishedAt().map(date -> "published " + date).orElse("without a publisher's date")
                + ", read " + snapshot.getRetrievedAt();
    }

    private static void add(Lines lines, DocumentHit hit) {
        lines.add(
                "company",
                hit.getMatch().getCompany().getWatchlist() + "/"
                        + hit.getMatch().getCompany().getCompany() + ": "
                        + hit.getMatch().getExplanation());
        for (Mention mention : hit.getMentions()) {
            lines.add(
                    "names",
                    mention.getPartyName() + " (" + mention.getList() + "), as \""
                            + mention.getPassage().getText() + "\"");
        }
        lines.add("evidence", DocumentText.of(hit.getDocument()));
    }
}

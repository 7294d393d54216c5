package io.listwire.standalone.demo;

import io.listwire.schema.Alert;
import io.listwire.schema.ChangeAction;
import io.listwire.schema.EnrichedDocument;
import io.listwire.schema.JurisdictionLabel;
import io.listwire.schema.ListChange;
import io.listwire.schema.ListReference;
import io.listwire.schema.Mention;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.SnapshotOutcome;
import io.listwire.schema.SnapshotResult;
import io.listwire.schema.TopicLabel;
import io.listwire.schema.WatchedCompany;
import io.listwire.standalone.print.AlertText;
import io.listwire.standalone.print.PartyText;
import io.listwire.standalone.print.Printable;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The story for a person at a terminal. */
public final class StoryText implements Teller {

    private final PrintWriter out;
    private final AlertText alertText = new AlertText(Map.of(
            DemoFile.LIST_BEFORE.sha256(), DemoFile.LIST_BEFORE.file(),
            DemoFile.LIST_AFTER.sha256(), DemoFile.LIST_AFTER.file()));

    /** A story on that output. */
    public StoryText(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void listComes(String file, String sha256, SnapshotResult result) {
        heading("A file of " + result.getSnapshot().getList() + " comes: " + file);
        line("SHA-256 " + sha256);
        line(result.getEntries() + " parties; " + outcome(result));
    }

    private static String outcome(SnapshotResult result) {
        if (result.getOutcome() == SnapshotOutcome.BASELINE) {
            return "the first load is a baseline and alerts nobody";
        }
        return "compared with the one before: " + result.getListed() + " listed, " + result.getDelisted()
                + " delisted, " + result.getAmended() + " amended, " + result.getCosmetic() + " cosmetic";
    }

    @Override
    public void watchlistComes(String watchlist, List<WatchedCompany> companies) {
        heading("A compliance team uploads its watchlist: " + watchlist);
        companies.forEach(company -> line(company.getNames().get(0)
                + company.getCountry().map(country -> " (" + country + ")").orElse("")));
    }

    @Override
    public void documentsCome(List<EnrichedDocument> documents) {
        heading("Notices and an article come, and are read");
        for (EnrichedDocument document : documents) {
            line(document.getDocument().getTitle());
            detail("about", document.getTopics().stream().map(TopicLabel::getTopic));
            detail("issued by", document.getIssuingJurisdictions().stream().map(JurisdictionLabel::getCode));
            detail("aimed at", document.getTargetJurisdictions().stream().map(JurisdictionLabel::getCode));
            detail("lists", document.getLists().stream().map(ListReference::getList));
            detail("names", document.getMentions().stream().map(Mention::getPartyName));
        }
    }

    private void detail(String label, Stream<?> values) {
        String joined = values.map(Object::toString).distinct().collect(Collectors.joining(", "));
        if (!joined.isEmpty()) {
            line("    " + label + ": " + joined);
        }
    }

    @Override
    public void changesAreFound(List<ListChange> changes) {
        heading("What has changed on the list");
        tell(changes, ChangeAction.DELISTED, change -> change.getBefore().orElseThrow());
        tell(changes, ChangeAction.LISTED, change -> change.getAfter().orElseThrow());
        changes.stream()
                .filter(change -> change.getAction() == ChangeAction.COSMETIC)
                .forEach(change -> {
                    line("COSMETIC: " + change.getName() + "; it reads differently and means the same: quiet");
                    change.getDifferences()
                            .forEach(difference -> line("    " + difference.getField() + ": "
                                    + difference.getBefore().orElse("-") + "  ->  "
                                    + difference.getAfter().orElse("-")));
                });
    }

    private void tell(List<ListChange> changes, ChangeAction action, Function<ListChange, PartyDetails> entry) {
        Map<String, Long> byCountry = changes.stream()
                .filter(change -> change.getAction() == action)
                .map(entry)
                .map(PartyText::countries)
                .collect(Collectors.groupingBy(
                        countries -> countries.isEmpty() ? "none" : countries.get(0),
                        TreeMap::new,
                        Collectors.counting()));
        String countries = byCountry.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .map(country -> country.getValue() + " " + country.getKey())
                .collect(Collectors.joining(", "));
        long all = byCountry.values().stream().mapToLong(Long::longValue).sum();
        line(action + ": " + all + " (" + countries + ")");
    }

    @Override
    public void alertsAreSent(List<Alert> alerts) {
        heading(alerts.size() + " alerts, as their subscribers get them");
        alerts.forEach(alert -> out.println(alertText.of(alert)));
        out.flush();
    }

    @Override
    public void complains(String sentence) {
        line(sentence);
    }

    private void heading(String text) {
        out.println();
        out.println(text);
        out.flush();
    }

    private void line(String text) {
        out.println("  " + text.substring(0, indent(text)) + Printable.line(text));
        out.flush();
    }

    private static int indent(String text) {
        return text.length() - text.stripLeading().length();
    }
}

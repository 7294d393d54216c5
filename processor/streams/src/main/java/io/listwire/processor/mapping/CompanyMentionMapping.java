package io.listwire.processor.mapping;

import io.listwire.domain.alert.AlertId;
import io.listwire.domain.alert.DocumentAlerts;
import io.listwire.domain.listing.PartyType;
import io.listwire.domain.mention.FoundName;
import io.listwire.domain.mention.PartyNames;
import io.listwire.schema.Alert;
import io.listwire.schema.AlertKind;
import io.listwire.schema.CompanyHit;
import io.listwire.schema.Mention;
import io.listwire.schema.NamedCompany;
import io.listwire.schema.PartyMentions;
import io.listwire.schema.ScreenedDocument;
import io.listwire.schema.ScreeningMatch;
import io.listwire.schema.WatchedCompany;
import java.time.Instant;
import java.util.List;

/** Watched companies that documents name, from what the domain found to what subscribers get. */
public final class CompanyMentionMapping {

    private CompanyMentionMapping() {}

    /** The names by which a company is looked for in documents. */
    public static PartyNames searchedNames(WatchedCompany company) {
        return new PartyNames(PartyType.ORGANIZATION, company.getNames(), List.of());
    }

    /** Where a document names a listed party, with the match of a company that it names too. */
    public static PartyMentions ofParty(ScreenedDocument document, List<Mention> mentions, ScreeningMatch match) {
        return PartyMentions.newBuilder()
                .setDocument(document.getStory().getDocument())
                .setTopics(document.getTopics())
                .setMentions(mentions)
                .setStory(document.getStory())
                .setMatch(match)
                .build();
    }

    /** Id of the alert on that document and that company, by its key. */
    public static String alertId(String documentId, String company) {
        return AlertId.of("company-mention", documentId, company);
    }

    /**
     * The alert on a document that names a watched company.
     *
     * @param names where, in order of place
     * @param newActs what a corrected document says to happen to lists that it did not say before; mostly nothing
     */
    public static Alert alert(
            ScreenedDocument document,
            WatchedCompany company,
            List<FoundName> names,
            Instant occurredAt,
            List<String> newActs) {
        String subject = RecordKeys.of(company);
        String id = alertId(document.getStory().getDocument().getDocumentId(), subject);
        return Alert.newBuilder()
                .setAlertId(newActs.isEmpty() ? id : AlertId.of("corrected-mention", id, String.join(", ", newActs)))
                .setKind(AlertKind.COMPANY_MENTION)
                .setSubject(subject)
                .setOccurredAt(occurredAt)
                .setHeadline(DocumentAlerts.headline(
                                company.getNames().get(0),
                                company.getWatchlist(),
                                List.of(),
                                document.getStory().getDocument().getTitle())
                        + DocumentAlerts.correction(newActs))
                .setCompany(hit(document, company, names))
                .build();
    }

    private static CompanyHit hit(ScreenedDocument document, WatchedCompany company, List<FoundName> names) {
        return CompanyHit.newBuilder()
                .setDocument(document.getStory().getDocument())
                .setTopics(document.getTopics())
                .setWatchlist(company.getWatchlist())
                .setCompany(company.getCompany())
                .setCompanyName(company.getNames().get(0))
                .setNames(names.stream()
                        .map(found -> new NamedCompany(
                                found.name(), DocumentMapping.passage(found.passage()), found.confidence()))
                        .toList())
                .build();
    }
}

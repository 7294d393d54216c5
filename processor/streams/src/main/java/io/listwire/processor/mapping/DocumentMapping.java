package io.listwire.processor.mapping;

import io.listwire.domain.document.Classification;
import io.listwire.domain.document.DateRange;
import io.listwire.domain.document.DocumentReading;
import io.listwire.domain.document.DocumentText;
import io.listwire.domain.mention.FoundName;
import io.listwire.schema.Claim;
import io.listwire.schema.ClaimAction;
import io.listwire.schema.DocumentKind;
import io.listwire.schema.DocumentRef;
import io.listwire.schema.EnrichedDocument;
import io.listwire.schema.JurisdictionLabel;
import io.listwire.schema.ListReference;
import io.listwire.schema.ListedParty;
import io.listwire.schema.Mention;
import io.listwire.schema.NewsArticle;
import io.listwire.schema.Passage;
import io.listwire.schema.PolicyNotice;
import io.listwire.schema.TopicLabel;
import io.listwire.schema.TradeTopic;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Documents as the contract has them, to what the domain reads, and what it found in them back. */
public final class DocumentMapping {

    private DocumentMapping() {}

    /** Which article it is. */
    public static DocumentRef ref(NewsArticle article) {
        return DocumentRef.newBuilder()
                .setDocumentId(article.getDocumentId())
                .setKind(DocumentKind.NEWS)
                .setSource(article.getSource())
                .setTitle(article.getTitle())
                .setUrl(article.getUrl().orElse(null))
                .setPublishedAt(article.getPublishedAt().orElse(null))
                .setContentSha256(article.getContentSha256())
                .build();
    }

    /** Which notice it is. */
    public static DocumentRef ref(PolicyNotice notice) {
        return DocumentRef.newBuilder()
                .setDocumentId(notice.getDocumentId())
                .setKind(DocumentKind.NOTICE)
                .setSource(notice.getSource())
                .setTitle(notice.getTitle())
                .setUrl(notice.getUrl().orElse(null))
                .setPublishedAt(notice.getPublishedOn()
                        .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                        .orElse(null))
                .setContentSha256(notice.getContentSha256())
                .build();
    }

    /** What there is to read in an article. */
    public static DocumentText text(NewsArticle article) {
        return new DocumentText(article.getTitle(), article.getText());
    }

    /** The day on which it came out, from which it counts "last week"; empty where unknown. */
    public static Optional<LocalDate> date(DocumentRef document) {
        return document.getPublishedAt().map(published -> LocalDate.ofInstant(published, ZoneOffset.UTC));
    }

    /** The document with what was found in it. */
    public static EnrichedDocument.Builder enriched(
            DocumentRef document, DocumentReading reading, List<Mention> mentions) {
        Classification found = reading.about();
        return EnrichedDocument.newBuilder()
                .setDocument(document)
                .setRelevant(found.relevant())
                .setTopics(found.topics().stream().map(DocumentMapping::topic).toList())
                .setIssuingJurisdictions(found.issuing().stream()
                        .map(DocumentMapping::jurisdiction)
                        .toList())
                .setTargetJurisdictions(found.target().stream()
                        .map(DocumentMapping::jurisdiction)
                        .toList())
                .setLists(found.lists().stream()
                        .map(list -> new ListReference(list.list(), passages(list.evidence())))
                        .toList())
                .setLanguage(reading.language().orElse(null))
                .setClaims(reading.claims().stream().map(DocumentMapping::claim).toList())
                .setOrganizations(reading.organizations().stream()
                        .map(io.listwire.domain.document.Passage::text)
                        .toList())
                .setMentions(mentions);
    }

    /** A party as it is named in a document. */
    public static Mention mention(FoundName found, ListedParty party) {
        return Mention.newBuilder()
                .setList(party.getList())
                .setPartyId(party.getPartyId())
                .setPartyName(PartyMapping.primaryName(party.getDetails()))
                .setMatchedName(found.name())
                .setPassage(passage(found.passage()))
                .setSnapshotId(party.getSnapshot().getSnapshotId())
                .setConfidence(found.confidence())
                .build();
    }

    private static Claim claim(io.listwire.domain.document.Claim claim) {
        return Claim.newBuilder()
                .setAction(ClaimAction.valueOf(claim.action().name()))
                .setCount(claim.count().map(Math::toIntExact).orElse(null))
                .setList(claim.list().orElse(null))
                .setIssuer(claim.issuer().orElse(null))
                .setTarget(claim.target().orElse(null))
                .setFrom(claim.when().map(DateRange::from).orElse(null))
                .setTo(claim.when().map(DateRange::to).orElse(null))
                .setEvidence(passage(claim.evidence()))
                .build();
    }

    /** A stretch of text. */
    public static Passage passage(io.listwire.domain.document.Passage passage) {
        return new Passage(passage.text(), passage.start(), passage.end());
    }

    private static TopicLabel topic(io.listwire.domain.document.TopicLabel label) {
        return new TopicLabel(TradeTopic.valueOf(label.topic().name()), label.confidence(), passages(label.evidence()));
    }

    private static JurisdictionLabel jurisdiction(io.listwire.domain.document.JurisdictionLabel label) {
        return new JurisdictionLabel(label.code(), passages(label.evidence()));
    }

    private static List<Passage> passages(List<io.listwire.domain.document.Passage> passages) {
        return passages.stream().map(DocumentMapping::passage).toList();
    }
}

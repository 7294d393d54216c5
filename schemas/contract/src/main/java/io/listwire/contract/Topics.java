package io.listwire.contract;

import io.listwire.contract.Topic.Cleanup;
import io.listwire.schema.Alert;
import io.listwire.schema.Announcement;
import io.listwire.schema.ClaimTie;
import io.listwire.schema.DeadLetter;
import io.listwire.schema.DeadLetterReplay;
import io.listwire.schema.DocumentDuplicate;
import io.listwire.schema.EnrichedDocument;
import io.listwire.schema.ListChange;
import io.listwire.schema.ListSnapshotPart;
import io.listwire.schema.ListStatus;
import io.listwire.schema.ListedParty;
import io.listwire.schema.NewsArticle;
import io.listwire.schema.PolicyNotice;
import io.listwire.schema.Publication;
import io.listwire.schema.ScreeningDecision;
import io.listwire.schema.ScreeningMatch;
import io.listwire.schema.SnapshotDecision;
import io.listwire.schema.SnapshotResult;
import io.listwire.schema.SourceState;
import io.listwire.schema.WatchedCompany;
import io.listwire.schema.WatchlistSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Every topic of Listwire, declared once. What is created, checked and documented is derived from here. */
public final class Topics {

    /** Largest record that ingest publishes, bytes: a long article, or an entry with hundreds of aliases. */
    public static final int MAX_RECORD_BYTES = 4 * 1024 * 1024;

    /**
     * Largest record on any topic, bytes: a change holds an entry before and after, and its differences hold both
     * again.
     */
    public static final int MAX_RESULT_BYTES = 5 * MAX_RECORD_BYTES;

    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration QUARTER = Duration.ofDays(90);
    private static final Duration YEAR = Duration.ofDays(365);
    private static final String INGEST = "ingest";
    private static final String PROCESSOR = "processor";
    private static final String SUBSCRIBERS = "subscribers";
    private static final String BY_LIST = "All records of one list, in the order in which they came about.";
    private static final String BY_JURISDICTION =
            " Lists of one jurisdiction (what stands before the first hyphen of the id) share a partition.";
    private static final String BY_KEY = "Records of one key, in the order in which they were published.";

    public static final Topic<ListSnapshotPart> LIST_SNAPSHOTS = new Topic<>(
            "listwire.list-snapshots",
            ListSnapshotPart.class,
            "list",
            6,
            Cleanup.DELETE,
            Optional.of(MONTH),
            "A part of one publication of a restriction list: start marker, entry or end marker.",
            List.of(INGEST),
            List.of(PROCESSOR),
            "All parts of one list: start, entries by sequence, end; one snapshot is one transaction."
                    + BY_JURISDICTION);

    public static final Topic<SnapshotDecision> SNAPSHOT_DECISIONS = new Topic<>(
            "listwire.snapshot-decisions",
            SnapshotDecision.class,
            "list",
            6,
            Cleanup.DELETE,
            Optional.of(YEAR),
            "What a person decides about a held snapshot.",
            List.of(INGEST, "operators"),
            List.of(PROCESSOR),
            BY_LIST + BY_JURISDICTION);

    public static final Topic<PolicyNotice> POLICY_NOTICES = new Topic<>(
            "listwire.policy-notices",
            PolicyNotice.class,
            "documentId",
            6,
            Cleanup.DELETE,
            Optional.of(YEAR),
            "A notice of an official gazette.",
            List.of(INGEST),
            List.of(PROCESSOR, SUBSCRIBERS),
            BY_KEY);

    public static final Topic<NewsArticle> NEWS = new Topic<>(
            "listwire.news",
            NewsArticle.class,
            "documentId",
            6,
            Cleanup.DELETE,
            Optional.of(QUARTER),
            "A news article.",
            List.of(INGEST),
            List.of(PROCESSOR, SUBSCRIBERS),
            BY_KEY);

    public static final Topic<WatchedCompany> WATCHED_COMPANIES = new Topic<>(
            "listwire.watched-companies",
            WatchedCompany.class,
            "watchlist/company",
            6,
            Cleanup.COMPACT,
            Optional.empty(),
            "A counterparty on a watchlist; a tombstone takes it off.",
            List.of(INGEST, "teams that keep their watchlist in Kafka"),
            List.of(INGEST, PROCESSOR),
            BY_KEY);

    public static final Topic<WatchlistSettings> WATCHLIST_SETTINGS = new Topic<>(
            "listwire.watchlist-settings",
            WatchlistSettings.class,
            "watchlist",
            1,
            Cleanup.COMPACT,
            Optional.empty(),
            "From which score on a team wants to be told; a tombstone brings the shipped thresholds back.",
            List.of(INGEST, "teams that keep their watchlist in Kafka"),
            List.of(INGEST, PROCESSOR),
            BY_KEY);

    public static final Topic<ScreeningDecision> SCREENING_DECISIONS = new Topic<>(
            "listwire.screening-decisions",
            ScreeningDecision.class,
            "watchlist/company",
            6,
            Cleanup.DELETE,
            Optional.empty(),
            "What a reviewer decides about a watched company and a listed party: the audit trail.",
            List.of(INGEST, "operators"),
            List.of(INGEST, PROCESSOR, SUBSCRIBERS),
            BY_KEY + " It needs as many partitions as listwire.watched-companies.");

    public static final Topic<Publication> PUBLICATIONS = new Topic<>(
            "listwire.publications",
            Publication.class,
            "kind:item",
            1,
            Cleanup.COMPACT_AND_DELETE,
            Optional.of(YEAR),
            "What ingest has published, so that it never publishes the same bytes twice.",
            List.of(INGEST),
            List.of(INGEST),
            BY_KEY);

    public static final Topic<SourceState> SOURCE_STATES = new Topic<>(
            "listwire.source-states",
            SourceState.class,
            "source",
            6,
            Cleanup.COMPACT,
            Optional.empty(),
            "How reading a source goes: last success, last error, what makes the next request conditional.",
            List.of(INGEST),
            List.of(INGEST, "operators"),
            BY_KEY);

    public static final Topic<ListedParty> LISTED_PARTIES = new Topic<>(
            "listwire.listed-parties",
            ListedParty.class,
            "list/partyId",
            6,
            Cleanup.COMPACT,
            Optional.empty(),
            "A party that stands on a list now; a tombstone when it no longer does.",
            List.of(PROCESSOR),
            List.of(SUBSCRIBERS),
            BY_KEY);

    public static final Topic<ListChange> LIST_CHANGES = new Topic<>(
            "listwire.list-changes",
            ListChange.class,
            "list",
            6,
            Cleanup.DELETE,
            Optional.empty(),
            "One party's change on one list, cosmetic ones included.",
            List.of(PROCESSOR),
            List.of(SUBSCRIBERS),
            BY_LIST);

    public static final Topic<SnapshotResult> SNAPSHOT_RESULTS = new Topic<>(
            "listwire.snapshot-results",
            SnapshotResult.class,
            "list",
            6,
            Cleanup.DELETE,
            Optional.of(YEAR),
            "What became of a snapshot, with counts.",
            List.of(PROCESSOR),
            List.of(SUBSCRIBERS),
            BY_LIST);

    public static final Topic<ListStatus> LIST_STATUS = new Topic<>(
            "listwire.list-status",
            ListStatus.class,
            "list",
            6,
            Cleanup.COMPACT,
            Optional.empty(),
            "Where a list stands: its snapshot, its size, and what is held.",
            List.of(PROCESSOR),
            List.of(INGEST, SUBSCRIBERS),
            BY_KEY);

    public static final Topic<EnrichedDocument> ENRICHED_DOCUMENTS = new Topic<>(
            "listwire.enriched-documents",
            EnrichedDocument.class,
            "documentId",
            6,
            Cleanup.DELETE,
            Optional.of(QUARTER),
            "A document with its topics, jurisdictions, lists and the listed parties named in it.",
            List.of(PROCESSOR),
            List.of(SUBSCRIBERS),
            BY_KEY);

    public static final Topic<DocumentDuplicate> DOCUMENT_DUPLICATES = new Topic<>(
            "listwire.document-duplicates",
            DocumentDuplicate.class,
            "documentId",
            6,
            Cleanup.DELETE,
            Optional.of(QUARTER),
            "That a document repeats or corrects an earlier one of the last days.",
            List.of(PROCESSOR),
            List.of(SUBSCRIBERS),
            BY_KEY + " The last one counts: it names an earlier document where one has come late.");

    public static final Topic<ScreeningMatch> SCREENING_MATCHES = new Topic<>(
            "listwire.screening-matches",
            ScreeningMatch.class,
            "watchlist/company/list/partyId",
            6,
            Cleanup.COMPACT,
            Optional.empty(),
            "A watched company and a listed party that match now, at the review threshold or above; a tombstone when they"
                    + " no longer do.",
            List.of(PROCESSOR),
            List.of(INGEST, SUBSCRIBERS),
            BY_KEY);

    public static final Topic<Announcement> ANNOUNCEMENTS = new Topic<>(
            "listwire.announcements",
            Announcement.class,
            "list/documentId/action",
            6,
            Cleanup.COMPACT_AND_DELETE,
            Optional.of(YEAR),
            "A change of a list that a notice announces, and where it stands.",
            List.of(PROCESSOR),
            List.of(SUBSCRIBERS),
            BY_KEY);

    public static final Topic<ClaimTie> CLAIM_TIES = new Topic<>(
            "listwire.claim-ties",
            ClaimTie.class,
            "list/documentId/action",
            6,
            Cleanup.COMPACT_AND_DELETE,
            Optional.of(YEAR),
            "The notice and the change of a list that a claim in the news speaks of, as far as they are known.",
            List.of(PROCESSOR),
            List.of(SUBSCRIBERS),
            BY_KEY);

    public static final Topic<Alert> ALERTS = new Topic<>(
            "listwire.alerts",
            Alert.class,
            "subject",
            6,
            Cleanup.DELETE,
            Optional.of(YEAR),
            "An event that somebody must know of, with its evidence.",
            List.of(PROCESSOR),
            List.of(SUBSCRIBERS),
            "All alerts on one list, and all on one watched company, in the order in which they came about.");

    public static final Topic<DeadLetter> DEAD_LETTERS = new Topic<>(
            "listwire.dead-letters",
            DeadLetter.class,
            "origin",
            1,
            Cleanup.DELETE,
            Optional.of(MONTH),
            "A record or an input that could not be dealt with, as it came, and why.",
            List.of(INGEST, PROCESSOR),
            List.of("operators"),
            "None.");

    public static final Topic<DeadLetterReplay> DEAD_LETTER_REPLAYS = new Topic<>(
            "listwire.dead-letter-replays",
            DeadLetterReplay.class,
            "origin",
            1,
            Cleanup.COMPACT,
            Optional.empty(),
            "That a dead letter's record was put back onto its topic.",
            List.of("operators"),
            List.of("operators"),
            BY_KEY);

    static {
        TrustedRecords.trust();
    }

    private Topics() {}

    /** All topics, in the order of the flow. */
    public static List<Topic<?>> all() {
        return List.of(
                LIST_SNAPSHOTS,
                SNAPSHOT_DECISIONS,
                POLICY_NOTICES,
                NEWS,
                WATCHED_COMPANIES,
                WATCHLIST_SETTINGS,
                SCREENING_DECISIONS,
                PUBLICATIONS,
                SOURCE_STATES,
                LISTED_PARTIES,
                LIST_CHANGES,
                SNAPSHOT_RESULTS,
                LIST_STATUS,
                SCREENING_MATCHES,
                ENRICHED_DOCUMENTS,
                DOCUMENT_DUPLICATES,
                ANNOUNCEMENTS,
                CLAIM_TIES,
                ALERTS,
                DEAD_LETTERS,
                DEAD_LETTER_REPLAYS);
    }
}

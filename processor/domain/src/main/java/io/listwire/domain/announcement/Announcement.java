package io.listwire.domain.announcement;

import io.listwire.domain.listing.ChangeAction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change of a list that a notice announces, and what the list has shown of it so far.
 *
 * @param statement what the notice says
 * @param readAt record time at which the notice was read
 * @param dueAt until when the list should show it
 * @param status where it stands
 * @param changeIds changes of the list that fit it, in the order in which they were seen; at most {@value #MOST_CHANGES}
 * @param parties the parties that the notice names, in its order, and what the list has shown of each
 * @param reason why it stands so, for a person
 */
public record Announcement(
        Statement statement,
        Instant readAt,
        Instant dueAt,
        AnnouncementStatus status,
        List<String> changeIds,
        List<AnnouncedParty> parties,
        String reason) {

    /** A list can be published anew as a whole; what is announced concerns thousands at most. */
    static final int MOST_CHANGES = 5_000;

    public Announcement {
        changeIds = List.copyOf(changeIds);
        parties = AnnouncedParties.of(statement.names(), parties).parties();
    }

    /**
     * A new one, of which the list has shown nothing yet.
     *
     * @throws IllegalArgumentException where the statement announces nothing
     */
    public static Announcement of(Statement statement, Instant readAt, WaitingTerms terms) {
        if (!statement.announces()) {
            throw new IllegalArgumentException(statement.documentId() + " announces no change of " + statement.list());
        }
        Instant effective = statement.takesEffect();
        return new Announcement(
                statement,
                readAt,
                (effective.isAfter(readAt) ? effective : readAt).plus(terms.patience()),
                AnnouncementStatus.ANNOUNCED,
                List.of(),
                List.of(),
                "the list does not show it yet");
    }

    /** How many changes of the list make it complete: as many as stated, else as named, else one. */
    public int expected() {
        @Nullable Integer stated = statement.count().whole();
        return stated != null ? stated : Math.max(1, statement.names().size());
    }

    /** Whether the change is one of those announced; {@link Fit#NONE} where it has nothing to do with it. */
    public Fit fit(SeenChange change, WaitingTerms terms) {
        if (!change.list().equals(statement.list())) {
            return Fit.NONE;
        }
        boolean named = change.isNamed(statement.names());
        if (named && opposite(change.action()) && !change.detectedAt().isBefore(readAt)) {
            return Fit.OPPOSED;
        }
        if (change.action() != statement.action()) {
            return Fit.NONE;
        }
        if (named && !change.detectedAt().isBefore(statement.publishedAt().minus(terms.lookBack()))) {
            return Fit.NAMED;
        }
        boolean inTime = !change.detectedAt().isBefore(statement.publishedAt().minus(WaitingTerms.LEAD));
        return inTime && !namesAll() && isOfStatedCountry(change) ? Fit.COUNTED : Fit.NONE;
    }

    private boolean opposite(ChangeAction action) {
        return (statement.action() == ChangeAction.LISTED && action == ChangeAction.DELISTED)
                || (statement.action() == ChangeAction.DELISTED && action == ChangeAction.LISTED);
    }

    private boolean namesAll() {
        return !statement.names().isEmpty() && statement.names().size() >= expected();
    }

    private boolean isOfStatedCountry(SeenChange change) {
        return statement.count().byCountry().isEmpty()
                || change.countries().isEmpty()
                || change.countries().stream().anyMatch(statement.count().byCountry()::containsKey);
    }

    /**
     * The same with one more change that fits, and the parties that it is of confirmed; the same where that is known. No
     * more changes are kept than {@value #MOST_CHANGES}.
     */
    public Announcement with(SeenChange change) {
        List<AnnouncedParty> now =
                change.isNamed(statement.names()) ? shown(change, AnnouncementStatus.CONFIRMED) : parties;
        if (changeIds.size() == MOST_CHANGES || changeIds.contains(change.changeId())) {
            return new Announcement(statement, readAt, dueAt, status, changeIds, now, reason);
        }
        List<String> more = new ArrayList<>(changeIds);
        more.add(change.changeId());
        return new Announcement(statement, readAt, dueAt, status, more, now, reason);
    }

    private List<AnnouncedParty> shown(SeenChange change, AnnouncementStatus now) {
        return new AnnouncedParties(parties)
                .shown(statement.names(), change, now)
                .parties();
    }

    /** Confirmed, where it is open and the list has shown all of it; empty where nothing is new. */
    public Optional<Announcement> confirmed() {
        boolean complete = namesAll()
                ? new AnnouncedParties(parties).confirmed() == parties.size()
                : changeIds.size() >= Math.min(expected(), MOST_CHANGES);
        return status.isClosed() || !complete
                ? Optional.empty()
                : Optional.of(standing(AnnouncementStatus.CONFIRMED, parties, "the list shows " + seen()));
    }

    /** Contradicted, where it is open and the list does the opposite to a party that it names. */
    public Optional<Announcement> opposed(SeenChange change) {
        return status != AnnouncementStatus.ANNOUNCED
                ? Optional.empty()
                : Optional.of(standing(
                        AnnouncementStatus.CONTRADICTED,
                        shown(change, AnnouncementStatus.CONTRADICTED),
                        change.name() + " was " + (change.action() == ChangeAction.LISTED ? "listed" : "delisted")
                                + " instead"));
    }

    /**
     * What it comes to when its time is over: awaited where the list has shown nothing of it, contradicted where it has
     * shown another number. Empty where it is not due, or nothing is new.
     */
    public Optional<Announcement> overdue(Instant now) {
        if (status != AnnouncementStatus.ANNOUNCED || now.isBefore(dueAt)) {
            return Optional.empty();
        }
        AnnouncedParties late = new AnnouncedParties(parties).overdue();
        return Optional.of(
                changeIds.isEmpty()
                        ? standing(
                                AnnouncementStatus.AWAITING_LIST,
                                late.parties(),
                                "it is due, and the list shows nothing of it")
                        : standing(
                                AnnouncementStatus.CONTRADICTED,
                                late.parties(),
                                "it is due, and the list shows " + seen() + missing(late)));
    }

    private static String missing(AnnouncedParties late) {
        return late.missing().isEmpty() ? "" : ", not " + late.missing();
    }

    /**
     * Withdrawn, where it is open.
     *
     * @param reason what took it back or replaced it
     */
    public Optional<Announcement> withdrawn(String reason) {
        List<AnnouncedParty> now = new AnnouncedParties(parties).withdrawn().parties();
        return status.isClosed() ? Optional.empty() : Optional.of(standing(AnnouncementStatus.WITHDRAWN, now, reason));
    }

    /** What the notice says now, where its text has changed; what the list has shown stays. */
    public Announcement restated(Statement now, WaitingTerms terms) {
        Announcement anew = of(now, readAt, terms);
        return new Announcement(now, readAt, anew.dueAt(), status, changeIds, parties, reason);
    }

    private String seen() {
        if (namesAll()) {
            return new AnnouncedParties(parties).confirmed() + " of " + parties.size();
        }
        return changeIds.size() > expected()
                ? changeIds.size() + " such changes; " + expected() + " were announced"
                : changeIds.size() + " of " + expected();
    }

    private Announcement standing(AnnouncementStatus now, List<AnnouncedParty> shown, String why) {
        return new Announcement(statement, readAt, dueAt, now, changeIds, shown, why);
    }
}

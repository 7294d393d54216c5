package io.listwire.domain.alert;

import io.listwire.domain.listing.Address;
import io.listwire.domain.listing.ChangeAction;
import io.listwire.domain.listing.MoveDirection;
import io.listwire.domain.listing.PartyChange;
import io.listwire.domain.listing.PartyDetails;
import io.listwire.domain.listing.PartyMove;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How changes of a list are told. */
public final class ListAlerts {

    private static final int MOST_COUNTRIES = 5;

    private ListAlerts() {}

    /** The alert that the change deserves; a cosmetic change deserves none. */
    public static Optional<ListAlert> forChange(PartyChange change) {
        return switch (change.action()) {
            case LISTED -> Optional.of(new ListAlert("Listed on " + change.list() + ": " + party(change)));
            case DELISTED -> Optional.of(new ListAlert("Delisted from " + change.list() + ": " + party(change)));
            case AMENDED ->
                Optional.of(new ListAlert(
                        "Amended on " + change.list() + ": " + party(change) + ": " + AmendmentSummary.of(change)));
            case COSMETIC -> Optional.empty();
        };
    }

    /**
     * What to add to a headline where the change has to do with another one; empty where it has not.
     *
     * @param move for DELISTED where the party went, for LISTED where it came from
     * @param reversal whether it takes back an earlier change of the same party
     */
    public static String relation(ChangeAction action, Optional<PartyMove> move, boolean reversal) {
        String moved = move.map(found -> action == ChangeAction.DELISTED
                        ? "; moved to " + found.to() + meaning(found.direction())
                        : "; moved from " + found.from() + meaning(found.direction()))
                .orElse("");
        return moved + (reversal ? "; takes back an earlier change" : "");
    }

    private static String meaning(MoveDirection direction) {
        return switch (direction) {
            case STRICTER -> ", which is stricter";
            case MILDER -> ", which is milder";
            case EQUAL, UNKNOWN -> "";
        };
    }

    /** One line for a whole snapshot; the counts are 0 and more. */
    public static String digestHeadline(String list, int listed, int delisted, int amended) {
        return "%s: %d listed, %d delisted, %d amended".formatted(list, listed, delisted, amended);
    }

    /**
     * One line for a snapshot that changes nothing because something is wrong with it.
     *
     * @param reason sentence that says what is wrong
     */
    public static String problemHeadline(String list, String reason) {
        return list + " stays as it is, because a snapshot was not taken over: " + Headline.quoted(reason);
    }

    private static String party(PartyChange change) {
        String countries = countries(change.entry());
        return Headline.quoted(change.name()) + (countries.isEmpty() ? "" : " (" + countries + ")");
    }

    private static String countries(PartyDetails party) {
        List<String> all = Stream.concat(
                        party.addresses().stream().map(Address::country).filter(Objects::nonNull),
                        party.countries().stream())
                .map(Headline::quoted)
                .distinct()
                .toList();
        String first = all.stream().limit(MOST_COUNTRIES).collect(Collectors.joining(", "));
        return all.size() > MOST_COUNTRIES ? first + ", …" : first;
    }
}

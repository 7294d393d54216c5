package io.listwire.domain.listing;

import org.jspecify.annotations.Nullable;

/**
 * Lists go back and forth: a publisher loses some entries one day and brings them back the next. A change that only
 * takes back the one before it is told as that.
 */
public final class Reversal {

    private Reversal() {}

    /**
     * Whether the later change leaves the party as it was before the earlier one: delisted again, listed again, or
     * amended back, cosmetic differences aside.
     *
     * @param earlier the last change of the same party on the same list
     */
    public static boolean takesBack(PartyChange earlier, PartyChange later) {
        return switch (later.action()) {
            case DELISTED -> earlier.action() == ChangeAction.LISTED;
            case LISTED -> earlier.action() == ChangeAction.DELISTED;
            case AMENDED -> earlier.action() == ChangeAction.AMENDED && saysTheSame(earlier.before(), later.after());
            case COSMETIC -> false;
        };
    }

    private static boolean saysTheSame(@Nullable PartyDetails before, @Nullable PartyDetails after) {
        return before != null
                && after != null
                && PartyComparison.differences(before, after).stream().noneMatch(FieldDifference::material);
    }
}

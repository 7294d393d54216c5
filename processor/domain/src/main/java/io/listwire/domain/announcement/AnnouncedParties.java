package io.listwire.domain.announcement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The parties that a notice names, each with what the list has shown of it. Immutable.
 *
 * @param parties in the order of the notice
 */
record AnnouncedParties(List<AnnouncedParty> parties) {

    /** A person reads a handful. */
    private static final int MOST_TOLD = 5;

    AnnouncedParties {
        parties = List.copyOf(parties);
    }

    /**
     * The parties named, with what is known of those of the same name.
     *
     * @param known may hold others too
     */
    static AnnouncedParties of(StatedNames names, List<AnnouncedParty> known) {
        Map<String, AnnouncedParty> byName = new HashMap<>();
        known.forEach(party -> byName.putIfAbsent(party.name(), party));
        return new AnnouncedParties(names.parties().stream()
                .map(party -> byName.getOrDefault(
                        party.name(), new AnnouncedParty(party.name(), AnnouncementStatus.ANNOUNCED, null)))
                .toList());
    }

    /** Those that the change is of, as the list shows them now; a party that is confirmed stays so. */
    AnnouncedParties shown(StatedNames names, SeenChange change, AnnouncementStatus now) {
        List<AnnouncedParty> next = new ArrayList<>(parties);
        for (int i = 0; i < next.size(); i++) {
            boolean confirmed = next.get(i).status() == AnnouncementStatus.CONFIRMED;
            if (!confirmed && names.parties().get(i).is(change)) {
                next.set(i, next.get(i).shown(now, change));
            }
        }
        return new AnnouncedParties(next);
    }

    AnnouncedParties overdue() {
        return with(party -> party.status() == AnnouncementStatus.ANNOUNCED
                ? party.standing(AnnouncementStatus.AWAITING_LIST)
                : party);
    }

    AnnouncedParties withdrawn() {
        return with(party ->
                party.status() == AnnouncementStatus.CONFIRMED ? party : party.standing(AnnouncementStatus.WITHDRAWN));
    }

    private AnnouncedParties with(UnaryOperator<AnnouncedParty> change) {
        return new AnnouncedParties(parties.stream().map(change).toList());
    }

    int confirmed() {
        return (int) parties.stream()
                .filter(party -> party.status() == AnnouncementStatus.CONFIRMED)
                .count();
    }

    /** The names of those that the list does not show, the first of them; empty where it shows all. */
    String missing() {
        List<String> names = parties.stream()
                .filter(party -> party.status() != AnnouncementStatus.CONFIRMED)
                .map(AnnouncedParty::name)
                .toList();
        String first = names.stream().limit(MOST_TOLD).collect(Collectors.joining("; "));
        return names.size() > MOST_TOLD ? first + "; and " + (names.size() - MOST_TOLD) + " more" : first;
    }
}

package io.listwire.domain.notice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a notice does to restriction lists.
 *
 * @param parties parties named: list by list, in the order of the notice, those removed last
 * @param counts one for each list and action of which a number is stated or parties are named
 */
public record NoticeReading(List<NoticeParty> parties, List<NoticeCount> counts) {

    /** The notice does nothing to a list. */
    public static final NoticeReading NONE = new NoticeReading(List.of(), List.of());

    public NoticeReading {
        parties = List.copyOf(parties);
        counts = List.copyOf(counts);
    }

    /** What does not add up, for a person; empty where nothing speaks against the numbers. */
    public Optional<String> contradiction() {
        String differing = counts.stream()
                .filter(count -> count.check() == CountCheck.DIFFERS)
                .map(NoticeCount::explanation)
                .collect(Collectors.joining("; "));
        return differing.isEmpty() ? Optional.empty() : Optional.of(differing);
    }
}

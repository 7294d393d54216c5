package io.listwire.domain.notice;

import io.listwire.domain.document.ClaimAction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts the entries of an amended table together with the instructions, which say what happens to them: those added and
 * those revised are worded in the table, those removed are only named.
 */
final class AmendmentReader {

    private final ListAmendment amendment;
    private final Instructions instructions;
    private final Map<String, ClaimAction> actions = new HashMap<>();

    private AmendmentReader(ListAmendment amendment) {
        this.amendment = amendment;
        this.instructions = Instructions.read(amendment.instructions());
        instructions.names().forEach(named -> actions.put(NoticeParty.key(named.name()), named.action()));
    }

    /** The parties, those of the table first, at most so many. */
    static List<NoticeParty> parties(ListAmendment amendment, int most) {
        AmendmentReader reader = new AmendmentReader(amendment);
        return Stream.concat(reader.worded(), reader.named()).limit(most).toList();
    }

    private Stream<NoticeParty> worded() {
        Optional<ClaimAction> otherwise = otherwise();
        return amendment.entries().stream()
                .map(entry -> new NoticeParty(action(entry).or(() -> otherwise), amendment.list(), entry));
    }

    private Optional<ClaimAction> action(NoticeEntry entry) {
        return Stream.concat(Stream.of(entry.name()), entry.aliases().stream())
                .map(name -> actions.get(NoticeParty.key(name)))
                .filter(action -> action == ClaimAction.ADD || action == ClaimAction.AMEND)
                .findFirst();
    }

    /** What happens to entries that no instruction names: the one thing left that the instructions do. */
    private Optional<ClaimAction> otherwise() {
        Set<ClaimAction> worded = new HashSet<>(instructions.actions());
        worded.remove(ClaimAction.REMOVE);
        if (worded.size() > 1) {
            amendment.entries().forEach(entry -> action(entry).ifPresent(worded::remove));
        }
        return worded.size() == 1 ? worded.stream().findFirst() : Optional.empty();
    }

    /** Where there is no table, those that are added and revised are only named, too. */
    private Stream<NoticeParty> named() {
        List<NoticeParty> named = new ArrayList<>();
        Set<List<Object>> known = new HashSet<>();
        for (Instructions.Named name : instructions.names()) {
            boolean worded =
                    name.action() != ClaimAction.REMOVE && !amendment.entries().isEmpty();
            List<Object> key = List.of(name.action(), NoticeParty.key(name.name()), name.country());
            if (!worded && known.add(key)) {
                named.add(NoticeParty.named(name.action(), amendment.list(), name.name(), name.country()));
            }
        }
        return named.stream();
    }
}

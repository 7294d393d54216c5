package io.listwire.domain.notice;

import io.listwire.domain.document.DocumentReading;
import io.listwire.domain.document.DocumentText;
import io.listwire.domain.document.ListReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads rules that amend the tables of lists in the regulations (supplements to part 744 of title 15, Code of Federal
 * Regulations): the numbers of the summary, and the parties of the amendments. Time grows in proportion to both. Safe for
 * use by several threads.
 */
public final class RuleNoticeReader implements NoticeReader {

    /** The largest rules so far name some hundreds. */
    static final int MOST_PARTIES = 5_000;

    @Override
    public NoticeReading read(DocumentText text, DocumentReading reading, List<ListAmendment> amendments) {
        if (!reading.about().relevant()) {
            return NoticeReading.NONE;
        }
        List<NoticeParty> parties = new ArrayList<>();
        amendments.forEach(
                amendment -> parties.addAll(AmendmentReader.parties(amendment, MOST_PARTIES - parties.size())));
        List<String> lists =
                reading.about().lists().stream().map(ListReference::list).toList();
        return new NoticeReading(
                parties, counts(StatedNumberReader.read(text.full(), reading.claims(), lists), parties));
    }

    private static List<NoticeCount> counts(List<StatedNumber> stated, List<NoticeParty> parties) {
        Map<List<Object>, StatedNumber> numbers = new LinkedHashMap<>();
        stated.forEach(number -> numbers.put(List.of(number.list(), number.action()), number));
        Map<List<Object>, List<NoticeParty>> named = new LinkedHashMap<>();
        for (NoticeParty party : parties) {
            party.action().ifPresent(action -> {
                List<Object> key = List.of(party.list(), action);
                numbers.computeIfAbsent(key, first -> StatedNumber.none(party.list(), action));
                named.computeIfAbsent(key, first -> new ArrayList<>()).add(party);
            });
        }
        return numbers.entrySet().stream()
                .map(number -> NoticeCount.of(number.getValue(), named.getOrDefault(number.getKey(), List.of())))
                .toList();
    }
}

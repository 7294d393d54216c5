package io.listwire.domain.notice;

import io.listwire.domain.document.DocumentReader;
import io.listwire.domain.document.DocumentText;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads notices, and writes what was read on lines that a test can compare. */
final class Notices {

    private static final DocumentReader DOCUMENTS = DocumentReader.bundled();
    private static final NoticeReader NOTICES = new RuleNoticeReader();

    private Notices() {}

    static NoticeReading read(String title, String summary, ListAmendment... amendments) {
        DocumentText text = new DocumentText(title, summary);
        return NOTICES.read(text, DOCUMENTS.read(text, Optional.empty()), List.of(amendments));
    }

    static List<String> numbers(NoticeReading reading) {
        return reading.counts().stream()
                .map(NoticeCount::stated)
                .map(number -> number.list() + " " + number.action() + " " + written(number.entities()) + "/"
                        + written(number.entries()) + " " + new TreeMap<>(number.byCountry()))
                .toList();
    }

    private static String written(Optional<Integer> number) {
        return number.map(String::valueOf).orElse("-");
    }

    /** "ADD North Star (CN)", one after the other. */
    static String parties(NoticeReading reading) {
        return reading.parties().stream()
                .map(party -> party.action().map(Enum::name).orElse("?") + " "
                        + party.entry().name()
                        + party.entry().country().map(code -> " (" + code + ")").orElse(""))
                .collect(Collectors.joining(", "));
    }

    static NoticeEntry entry(String name, String country, String... aliases) {
        return new NoticeEntry(name, List.of(aliases), List.of("1 Quay Road"), Optional.of(country));
    }
}

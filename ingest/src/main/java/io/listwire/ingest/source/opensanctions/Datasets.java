package io.listwire.ingest.source.opensanctions;

import io.listwire.contract.ListIds;
import io.listwire.ingest.source.text.DataFile;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which list a dataset is (datasets.tsv). */
final class Datasets {

    private static final Pattern BETWEEN = Pattern.compile("[^A-Z0-9]+");
    private static final Map<String, String> OWN = DataFile.rows(Datasets.class, "datasets.tsv", 2).stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));

    private Datasets() {}

    /** The list's id; empty where the name of the dataset makes none. */
    static Optional<String> list(String dataset) {
        String words = BETWEEN.matcher(dataset.toUpperCase(Locale.ROOT)).replaceAll("-");
        int start = words.startsWith("-") ? 1 : 0;
        int end = words.endsWith("-") ? words.length() - 1 : words.length();
        String id = ListIds.OPENSANCTIONS_PREFIX + (start < end ? words.substring(start, end) : "");
        return Optional.of(OWN.getOrDefault(dataset, id)).filter(ListIds::isValid);
    }
}

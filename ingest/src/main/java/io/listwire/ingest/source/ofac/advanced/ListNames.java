package io.listwire.ingest.source.ofac.advanced;

import io.listwire.contract.ListIds;
import io.listwire.contract.RestrictionList;
import io.listwire.ingest.source.text.DataFile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The lists by the publisher's names for them (lists.tsv). */
final class ListNames {

    private static final List<List<String>> TABLE = DataFile.rows(ListNames.class, "lists.tsv", 2);
    private static final String UMBRELLA = "CONSOLIDATED LIST";
    private static final String SDN = RestrictionList.US_OFAC_SDN.id();
    private static final String PREFIX = "US-OFAC-";

    private ListNames() {}

    /** Whether it is no list of its own, but says that the party is on one of those beside the SDN list. */
    static boolean isUmbrella(String name) {
        return name.strip().toUpperCase(Locale.ROOT).equals(UMBRELLA);
    }

    /** Id of the list, a "Non-SDN" one never the SDN list; one made from its name where the table does not know it, empty where that makes no id. */
    static Optional<String> id(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        boolean other = upper.contains("NON-SDN");
        return TABLE.stream()
                .filter(row -> !other || !row.get(1).equals(SDN))
                .filter(row -> upper.contains(row.get(0).toUpperCase(Locale.ROOT)))
                .map(row -> row.get(1))
                .findFirst()
                .or(() -> Optional.of(
                                PREFIX + upper.replaceAll("[^A-Z0-9]+", "-").replaceAll("^-|-$", ""))
                        .filter(ListIds::isValid));
    }
}

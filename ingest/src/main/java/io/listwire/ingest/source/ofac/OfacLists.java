package io.listwire.ingest.source.ofac;

import io.listwire.contract.RestrictionList;
import io.listwire.ingest.source.text.DataFile;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which lists an entry of the consolidated (non-SDN) files stands on. The files do not say; the party's programmes do
 * (programmes.tsv), for Executive Order 14024 together with the directive that the entry names.
 */
public final class OfacLists {

    /** All the lists that the consolidated files are made of. */
    public static final Set<RestrictionList> CONSOLIDATED = Collections.unmodifiableSet(EnumSet.of(
            RestrictionList.US_OFAC_FSE,
            RestrictionList.US_OFAC_CAPTA,
            RestrictionList.US_OFAC_NS_MBS,
            RestrictionList.US_OFAC_SSI,
            RestrictionList.US_OFAC_NS_PLC,
            RestrictionList.US_OFAC_NS_CMIC));

    private static final String ALWAYS = "always";
    private static final String ELSE = "else";
    private static final String WITH = "with ";
    private static final Map<String, List<Rule>> RULES = rules();

    private OfacLists() {}

    /**
     * The lists of an entry, in the order of {@link RestrictionList}.
     *
     * @param programmes the party's programmes; those of the SDN list among them say nothing here
     * @param statements all else that the entry says in words: remarks, and labels of dates such as {@code Listing Date
     *     (EO 14024 Directive 3)}
     * @return empty where the programmes lead to none of the lists: then the entry is skipped for the reason {@link #unknown}
     */
    public static Set<RestrictionList> of(Collection<String> programmes, String statements) {
        Set<RestrictionList> stated = lists(programmes, rule -> rule.holds(statements));
        return stated.isEmpty() ? lists(programmes, rule -> rule.when.equals(ELSE)) : stated;
    }

    /** Why an entry under these programmes cannot be put on a list, and what to do: the reason of a skipped row. */
    public static String unknown(Collection<String> programmes) {
        String which = programmes.isEmpty()
                ? "the entry has no programme"
                : "the programmes " + String.join(", ", programmes) + " lead to none of the lists beside the SDN list";
        return which + ": find out from the publisher which list it is on, and add the programme to programmes.tsv";
    }

    private static Set<RestrictionList> lists(Collection<String> programmes, Predicate<Rule> applies) {
        return programmes.stream()
                .flatMap(programme -> RULES.getOrDefault(key(programme), List.of()).stream())
                .filter(applies)
                .map(Rule::list)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RestrictionList.class)));
    }

    private static Map<String, List<Rule>> rules() {
        return DataFile.rows(OfacLists.class, "programmes.tsv", 3).stream()
                .collect(Collectors.groupingBy(
                        row -> key(row.get(0)), Collectors.mapping(Rule::of, Collectors.toUnmodifiableList())));
    }

    private static String key(String programme) {
        return programme.replace(" ", "").toUpperCase(Locale.ROOT);
    }

    private record Rule(String when, RestrictionList list) {

        static Rule of(List<String> row) {
            RestrictionList list = RestrictionList.withId(row.get(2))
                    .filter(CONSOLIDATED::contains)
                    .orElseThrow(() -> new IllegalStateException("programmes.tsv: no such list: " + row));
            String when = row.get(1);
            if (!when.equals(ALWAYS) && !when.equals(ELSE) && !when.startsWith(WITH)) {
                throw new IllegalStateException("programmes.tsv: always, else or with: " + row);
            }
            return new Rule(when, list);
        }

        boolean holds(String statements) {
            return when.equals(ALWAYS) || (when.startsWith(WITH) && statements.contains(when.substring(WITH.length())));
        }
    }
}

package io.listwire.ingest.source.opensanctions;

import io.listwire.ingest.source.text.DataFile;
import io.listwire.schema.PartyType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the schemata of FollowTheMoney are to a list (schemata.tsv). */
final class Schemata {

    private static final String PARTY = "party";
    private static final Map<String, PartyType> PARTIES = table(PARTY, Schemata::type);
    private static final Map<String, List<String>> REFERENCES =
            table("side", properties -> List.of(properties.split("\\|", -1)));

    private Schemata() {}

    /** What kind of party an entity of that schema is; empty where it is none. */
    static Optional<PartyType> party(String schema) {
        return Optional.ofNullable(PARTIES.get(schema));
    }

    /** By which properties an entity of that schema refers to parties of which it says something; none for others. */
    static List<String> references(String schema) {
        return REFERENCES.getOrDefault(schema, List.of());
    }

    private static PartyType type(String text) {
        return PartyType.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static <T> Map<String, T> table(String role, Function<String, T> value) {
        return DataFile.rows(Schemata.class, "schemata.tsv", 3).stream()
                .filter(row -> row.get(1).equals(role))
                .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> value.apply(row.get(2))));
    }
}

package io.listwire.ingest.source.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Country names and codes as publishers write them, in English, to ISO 3166-1 alpha-2 (countries.tsv). */
public final class Countries {

    private static final Map<String, String> CODES_BY_NAME = codesByName();
    private static final Set<String> CODES = Set.copyOf(CODES_BY_NAME.values());

    private Countries() {}

    /** The code of a country's name, or the code itself where it is one; empty where it is neither. */
    public static Optional<String> alpha2(String nameOrCode) {
        return isCode(nameOrCode) ? Optional.of(nameOrCode) : Optional.ofNullable(CODES_BY_NAME.get(key(nameOrCode)));
    }

    /** The same for a name that may be turned round: "CHINA, PEOPLE'S REPUBLIC OF" as well as "China". */
    public static Optional<String> heading(String name) {
        int comma = name.indexOf(',');
        return alpha2(name).or(() -> comma < 0 ? Optional.empty() : alpha2(name.substring(0, comma)));
    }

    /** Whether the text is a code, in upper case: {@code CN}. */
    public static boolean isCode(String text) {
        return CODES.contains(text);
    }

    private static Map<String, String> codesByName() {
        Map<String, String> codes = new HashMap<>();
        for (var row : DataFile.rows(Countries.class, "countries.tsv", 2)) {
            for (String name : row.get(1).split("\\|", -1)) {
                codes.put(key(name), row.get(0));
            }
        }
        return Map.copyOf(codes);
    }

    /** Letters alone, lower case, without accents and a leading article. */
    private static String key(String name) {
        StringBuilder key = new StringBuilder();
        Normalizer.normalize(name.replace("&", "and"), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetter)
                .forEach(key::appendCodePoint);
        return key.indexOf("the") == 0 ? key.substring(3) : key.toString();
    }
}

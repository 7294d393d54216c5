package io.listwire.ingest.source.csl;

import io.listwire.ingest.source.text.DataFile;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a label in the column {@code ids} says of its value (labels.tsv).
 *
 * @param meaning what becomes of the value
 * @param kind kind of identifier or date, or the label itself
 */
public record CslLabel(Meaning meaning, String kind) {

    /** What becomes of a labelled value. */
    public enum Meaning {
        IDENTIFIER,
        DATE,
        COUNTRY,
        REMARK
    }

    private static final String OWN_WORDS = "=";
    private static final String ANY_END = "*";
    private static final Map<String, CslLabel> WHOLE = table(false);
    private static final Map<String, CslLabel> BEGINNINGS = table(true);

    /** The label with that text; empty where the table knows none. */
    public static Optional<CslLabel> of(String text) {
        String key = key(text);
        CslLabel whole = WHOLE.get(key);
        if (whole != null) {
            return Optional.of(new CslLabel(whole.meaning, whole.kind.equals(OWN_WORDS) ? bare(text) : whole.kind));
        }
        return BEGINNINGS.entrySet().stream()
                .filter(beginning -> key.startsWith(beginning.getKey()))
                .findFirst()
                .map(beginning -> beginning
                        .getValue()
                        .ending(bare(text), beginning.getKey().length()));
    }

    /** A label that the table does not know: an identifier where its value has a digit, else a remark. */
    public static CslLabel unknown(String text, String value) {
        boolean remark = !bare(text).equals(text.strip()) || value.chars().noneMatch(Character::isDigit);
        return new CslLabel(remark ? Meaning.REMARK : Meaning.IDENTIFIER, bare(text));
    }

    /** The labels that are given whole, or those of which only the beginning is given, without the asterisk. */
    private static Map<String, CslLabel> table(boolean beginnings) {
        Map<String, CslLabel> table = new HashMap<>();
        for (var row : DataFile.rows(CslLabel.class, "labels.tsv", 3)) {
            if (row.get(0).endsWith(ANY_END) == beginnings) {
                Meaning meaning = Meaning.valueOf(row.get(1).toUpperCase(Locale.ROOT));
                table.put(key(row.get(0).replace(ANY_END, "")), new CslLabel(meaning, row.get(2)));
            }
        }
        return Map.copyOf(table);
    }

    private CslLabel ending(String text, int beginning) {
        if (kind.equals(OWN_WORDS)) {
            return new CslLabel(meaning, text);
        }
        String end = code(text.substring(beginning));
        return new CslLabel(meaning, end.equals("CMIC") ? kind : kind + "_" + end);
    }

    /** Without the colon or hyphen that some labels end with. */
    private static String bare(String text) {
        String bare = text.strip();
        while (bare.endsWith(":") || bare.endsWith("-")) {
            bare = bare.substring(0, bare.length() - 1).strip();
        }
        return bare;
    }

    private static String key(String text) {
        return bare(text).toLowerCase(Locale.ROOT);
    }

    /** Upper case with underscores. */
    private static String code(String words) {
        StringBuilder code = new StringBuilder();
        for (char c : words.toUpperCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                code.append(c);
            } else if (code.length() > 0 && code.charAt(code.length() - 1) != '_') {
                code.append('_');
            }
        }
        int end = code.length() > 0 && code.charAt(code.length() - 1) == '_' ? code.length() - 1 : code.length();
        return code.substring(0, end);
    }
}

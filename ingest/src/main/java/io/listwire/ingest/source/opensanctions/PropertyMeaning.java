package io.listwire.ingest.source.opensanctions;

import io.listwire.ingest.source.text.DataFile;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What becomes of a property of a party (properties.tsv).
 *
 * @param code kind of identifier or date; a hyphen elsewhere
 */
record PropertyMeaning(Field field, String code) {

    /** Where a value goes. */
    enum Field {
        NAME,
        ALIAS,
        FORMER,
        WEAK,
        ADDRESS,
        IDENTIFIER,
        DATE,
        COUNTRY,
        NATIONALITY,
        CITIZENSHIP,
        BIRTHPLACE,
        TITLE,
        PROGRAMME,
        LINK,
        CALL_SIGN,
        VESSEL_TYPE,
        TONNAGE,
        REGISTERED_TONNAGE,
        FLAG,
        REFERENCE,
        BOOKKEEPING,
        REMARK
    }

    private static final PropertyMeaning REMARK = new PropertyMeaning(Field.REMARK, "-");
    private static final Map<String, PropertyMeaning> TABLE =
            DataFile.rows(PropertyMeaning.class, "properties.tsv", 3).stream()
                    .collect(Collectors.toUnmodifiableMap(
                            row -> row.get(0),
                            row -> new PropertyMeaning(
                                    Field.valueOf(row.get(1).toUpperCase(Locale.ROOT)), row.get(2))));

    /** What the table says; a remark where it knows no such property. */
    static PropertyMeaning of(String property) {
        return TABLE.getOrDefault(property, REMARK);
    }
}

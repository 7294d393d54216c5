package io.listwire.ingest.source.listwirecsv;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of the layout, in the order in which the documentation has them. */
enum Column {
    LIST,
    ID,
    TYPE,
    NAME,
    ALIASES,
    FORMER_NAMES,
    WEAK_ALIASES,
    ADDRESSES,
    COUNTRIES,
    IDENTIFIERS,
    PROGRAMMES,
    CITATIONS,
    LISTED_ON,
    EFFECTIVE_ON,
    STARTS_ON,
    ENDS_ON,
    DIVEST_BY,
    UPDATED_ON,
    BORN_ON,
    DATES,
    TITLE,
    LICENSE_REQUIREMENT,
    LICENSE_POLICY,
    VESSEL_CALL_SIGN,
    VESSEL_TYPE,
    VESSEL_GROSS_TONNAGE,
    VESSEL_GROSS_REGISTERED_TONNAGE,
    VESSEL_FLAG,
    VESSEL_OWNER,
    NATIONALITIES,
    CITIZENSHIPS,
    PLACES_OF_BIRTH,
    REMARKS,
    LINKS;

    /** The name of the column in the header. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Column> withTitle(String title) {
        return Arrays.stream(values())
                .filter(column -> column.title().equals(title))
                .findFirst();
    }

    static List<String> titles() {
        return Arrays.stream(values()).map(Column::title).toList();
    }
}

package io.listwire.ingest.source.csl;

import io.listwire.schema.Address;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One row by the columns that both layouts share, its texts made plain. */
interface CslRecord {

    /** What stands in the column; empty where nothing does. */
    Optional<String> value(String column);

    /** The values in a column that may hold several, none of them twice. */
    List<String> values(String column);

    List<Address> addresses();

    CslIds ids();

    /** What stands in columns that this format did not have when the parser was written, labelled. */
    Stream<String> labelledUnknownColumns();
}

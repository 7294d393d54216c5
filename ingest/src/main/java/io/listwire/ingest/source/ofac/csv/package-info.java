/** The CSV files of the US Treasury: SDN.CSV and CONS_PRIM.CSV with the files that belong to them. */
@NullMarked
package io.listwire.ingest.source.ofac.csv;

import org.jspecify.annotations.NullMarked;

/** The US Consolidated Screening List in CSV and in JSON: thirteen and more lists merged into one file. */
@NullMarked
package io.listwire.ingest.source.csl;

import org.jspecify.annotations.NullMarked;

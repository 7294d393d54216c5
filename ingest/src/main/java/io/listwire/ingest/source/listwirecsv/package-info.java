/** Lists in Listwire's own CSV layout, which anybody can write (docs/listwire-csv.md). */
@NullMarked
package io.listwire.ingest.source.listwirecsv;

import org.jspecify.annotations.NullMarked;

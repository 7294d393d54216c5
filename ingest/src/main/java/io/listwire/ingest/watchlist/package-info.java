/** Watched companies as teams send them. */
@NullMarked
package io.listwire.ingest.watchlist;

import org.jspecify.annotations.NullMarked;

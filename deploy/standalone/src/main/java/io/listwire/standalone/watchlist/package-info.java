/** Watchlists of a cluster, for the command line: taken in, shown and decided about. */
@NullMarked
package io.listwire.standalone.watchlist;

import org.jspecify.annotations.NullMarked;

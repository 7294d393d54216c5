/** Screens a watchlist file against list files, without a cluster. */
@NullMarked
package io.listwire.standalone.screen;

import org.jspecify.annotations.NullMarked;

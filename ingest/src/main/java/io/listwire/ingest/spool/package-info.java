/** Inputs on disk: taken whole, within limits, before anybody reads them. */
@NullMarked
package io.listwire.ingest.spool;

import org.jspecify.annotations.NullMarked;

/** Ingest alone, on a real broker and a real registry. */
@NullMarked
package io.listwire.e2e.ingest;

import org.jspecify.annotations.NullMarked;

/** From the entries of a file to checked snapshots: counted and digested before the first record is sent. */
@NullMarked
package io.listwire.ingest.snapshot;

import org.jspecify.annotations.NullMarked;

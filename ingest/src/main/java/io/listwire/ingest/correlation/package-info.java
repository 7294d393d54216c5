/** What ties an input, the log and all that comes of the input together. */
@NullMarked
package io.listwire.ingest.correlation;

import org.jspecify.annotations.NullMarked;

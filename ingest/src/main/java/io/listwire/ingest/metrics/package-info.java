/** What monitoring sees of ingest. */
@NullMarked
package io.listwire.ingest.metrics;

import org.jspecify.annotations.NullMarked;

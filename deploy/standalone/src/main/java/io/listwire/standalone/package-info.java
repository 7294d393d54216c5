/** The one-process edition: broker, registry, ingest and processor on one machine, started and stopped together. */
@NullMarked
package io.listwire.standalone;

import org.jspecify.annotations.NullMarked;

/** The ingest service: from publishers' files and senders' requests to Kafka. */
@NullMarked
package io.listwire.ingest;

import org.jspecify.annotations.NullMarked;

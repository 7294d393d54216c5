/**
 * Publishes to Kafka, each unit in one transaction together with the memory of it. The only package that touches
 * Kafka's clients.
 */
@NullMarked
package io.listwire.ingest.publish;

import org.jspecify.annotations.NullMarked;

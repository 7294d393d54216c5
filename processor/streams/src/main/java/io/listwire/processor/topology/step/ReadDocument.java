package io.listwire.processor.topology.step;

import io.listwire.schema.DocumentStory;
import io.listwire.schema.EnrichedDocument;
import java.util.Optional;

/**
 * A document that was read.
 *
 * @param document what was found in it
 * @param story what it is recognised by when it comes again; empty where it neither speaks of restrictions nor names anybody
 */
public record ReadDocument(EnrichedDocument document, Optional<DocumentStory> story) {}

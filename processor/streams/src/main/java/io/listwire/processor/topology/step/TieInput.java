package io.listwire.processor.topology.step;

import io.listwire.schema.DocumentStatement;

/** What the step that puts documents beside list changes takes in; keyed by list. */
public sealed interface TieInput {

    /** Something happened to the list. */
    record ListHappened(ListEvent event) implements TieInput {}

    /** A document says something of the list. */
    record StatementRead(DocumentStatement statement) implements TieInput {}
}

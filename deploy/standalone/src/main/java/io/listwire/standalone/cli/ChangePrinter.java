package io.listwire.standalone.cli;

import io.listwire.standalone.lists.ListComparison;

/** Writes the changes of a list, and then their numbers. */
interface ChangePrinter {

    void change(ListComparison.Change change);

    void summary(DiffSummary summary);
}

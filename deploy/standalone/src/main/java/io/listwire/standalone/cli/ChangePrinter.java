package io.listwire.standalone.cli;

import io.listwire.standalone.lists.ListComparison;
import java.util.List;

/** Writes the changes of a list, and then their numbers. */
interface ChangePrinter {

    void change(ListComparison.Change change);

    void summary(DiffSummary summary);

    /** A list whose snapshot would be held, and why. */
    void held(DiffSummary summary, List<String> reasons);
}

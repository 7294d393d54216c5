package io.listwire.standalone.cli;

import io.listwire.standalone.Progress;
import io.listwire.standalone.StandaloneException;
import java.io.PrintWriter;

/** A line for each part that is up; ends the start where the user has had enough of it. */
record StartLines(PrintWriter out, StopSignal signal) implements Progress {

    @Override
    public void isUp(String part, String where) {
        out.printf("  %-20s %s%n", part, where);
        if (signal.isAsked()) {
            throw new StandaloneException("stopped while starting");
        }
    }
}

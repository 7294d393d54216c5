package io.listwire.standalone.cli;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where a command writes.
 *
 * @param out results
 * @param err progress, hints and complaints
 */
record Output(PrintWriter out, PrintWriter err) {

    /** The outputs of a command; picocli sets the specification before it runs one. */
    static Output of(@Nullable CommandSpec command) {
        CommandSpec set = Objects.requireNonNull(command);
        return new Output(set.commandLine().getOut(), set.commandLine().getErr());
    }
}

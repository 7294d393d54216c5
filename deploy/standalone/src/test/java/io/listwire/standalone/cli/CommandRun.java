package io.listwire.standalone.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;

/**
 * One run of the command line within this process.
 *
 * @param exitCode what the process would have ended with
 * @param out standard output
 * @param err standard error
 */
record CommandRun(int exitCode, String out, String err) {

    static CommandRun of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = ListwireCommand.commandLine();
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return new CommandRun(line.execute(arguments), out.toString(), err.toString());
    }

    List<String> lines() {
        return out.lines().toList();
    }
}

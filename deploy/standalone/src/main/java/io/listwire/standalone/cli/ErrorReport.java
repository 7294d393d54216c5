package io.listwire.standalone.cli;

import io.listwire.contract.ContractException;
import io.listwire.ingest.settings.SettingsException;
import io.listwire.standalone.StandaloneException;
import java.io.PrintWriter;

/** What a failed command says on standard error. */
final class ErrorReport {

    private ErrorReport() {}

    /** The message alone; with the stack trace where the user has asked for all of it. */
    static void print(Exception failure, PrintWriter err, boolean verbose) {
        err.println("listwire: " + message(failure));
        if (verbose) {
            failure.printStackTrace(err);
        }
        err.flush();
    }

    private static String message(Exception failure) {
        if (isExplained(failure)) {
            return String.valueOf(failure.getMessage());
        }
        return "unexpected " + failure + "\nRun it again with --verbose to see where it came from.";
    }

    // These are written for whoever runs the command: they say what to do.
    private static boolean isExplained(Exception failure) {
        return failure instanceof StandaloneException
                || failure instanceof ContractException
                || failure instanceof SettingsException;
    }
}

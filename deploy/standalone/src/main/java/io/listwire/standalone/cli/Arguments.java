package io.listwire.standalone.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Checks on what the user has given. */
final class Arguments {

    private Arguments() {}

    /** @throws ParameterException where the value is out of range */
    static void requireBetween(@Nullable CommandSpec command, String option, long value, long least, long most) {
        if (value < least || value > most) {
            throw wrong(command, option + " is " + value + "; it must be from " + least + " to " + most);
        }
    }

    /** @throws ParameterException where the value is blank */
    static void requireText(@Nullable CommandSpec command, String option, String value) {
        if (value.isBlank()) {
            throw wrong(command, option + " is empty: it must be known who decided and why");
        }
    }

    /** Says that a command was used in a wrong way; picocli sets the specification before it runs one. */
    static ParameterException wrong(@Nullable CommandSpec command, String message) {
        return new ParameterException(Objects.requireNonNull(command).commandLine(), message);
    }
}

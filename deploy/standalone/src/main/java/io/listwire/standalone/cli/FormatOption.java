package io.listwire.standalone.cli;

import io.listwire.ingest.source.ListParser;
import io.listwire.ingest.source.Parsers;
import java.util.Iterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which format a list file is in. */
final class FormatOption {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "How the file is laid out: ${COMPLETION-CANDIDATES}.",
            completionCandidates = FormatOption.Formats.class)
    private String format = "";

    /** @throws ParameterException where there is no such format */
    ListParser parser() {
        return parser(format, command);
    }

    /** @throws ParameterException where there is no format of that name */
    static ListParser parser(String format, @Nullable CommandSpec command) {
        return Parsers.list(format)
                .orElseThrow(() -> new ParameterException(
                        Objects.requireNonNull(command).commandLine(),
                        "No format '" + format + "' is known; these are: " + String.join(", ", Parsers.listFormats())
                                + "."));
    }

    /** The formats that there are. */
    static final class Formats implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Parsers.listFormats().iterator();
        }
    }
}

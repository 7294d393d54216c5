package io.listwire.standalone.cli;

import io.listwire.standalone.deadletters.FailedRecord;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which dead letters are meant. */
final class DeadLetterFilter {

    @Option(names = "--topic", paramLabel = "TOPIC", description = "Only those of, or meant for, this topic.")
    private Optional<String> topic = Optional.empty();

    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            description = "Only ingest, deserialization, processing, production.")
    private Optional<String> stage = Optional.empty();

    @Option(names = "--reason", paramLabel = "TEXT", description = "Only those whose reason contains this text.")
    private Optional<String> reason = Optional.empty();

    boolean takes(FailedRecord failed) {
        return topic.map(name -> failed.letter().getTopic().filter(name::equals).isPresent())
                        .orElse(true)
                && stage.map(name -> failed.letter().getStage().name().equals(name.toUpperCase(Locale.ROOT)))
                        .orElse(true)
                && reason.map(text -> reason(failed).contains(text)).orElse(true);
    }

    static String reason(FailedRecord failed) {
        String type = failed.letter().getErrorType();
        return type.substring(type.lastIndexOf('.') + 1) + ": "
                + failed.letter().getErrorMessage();
    }
}

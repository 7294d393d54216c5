package io.listwire.standalone.cli;

import picocli.CommandLine.Option;

/** How a service writes its log. */
final class LogOptions {

    @Option(
            names = "--log-format",
            paramLabel = "FORMAT",
            defaultValue = "${env:LISTWIRE_LOG_FORMAT:-text}",
            description = "text, or json: one object a line, with the correlation id (default: what the environment's"
                    + " LISTWIRE_LOG_FORMAT says, else text).")
    private Logging.Format format = Logging.Format.TEXT;

    Logging.Format format() {
        return format;
    }
}

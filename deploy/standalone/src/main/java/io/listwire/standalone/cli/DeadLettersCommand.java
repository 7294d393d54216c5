package io.listwire.standalone.cli;

import picocli.CommandLine.Command;

/** What could not be dealt with. */
@Command(
        name = "dead-letters",
        description = "What could not be read, processed or written: why, where it came from, and back onto its topic.")
final class DeadLettersCommand {}

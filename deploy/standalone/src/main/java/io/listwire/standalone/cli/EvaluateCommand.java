package io.listwire.standalone.cli;

import picocli.CommandLine.Command;

/** Groups the commands that measure how well Listwire decides. */
@Command(
        name = "evaluate",
        description = "Measures how well Listwire decides, on data that people have labelled.",
        synopsisSubcommandLabel = "COMMAND")
final class EvaluateCommand {}

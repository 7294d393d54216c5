package io.listwire.standalone.cli;

import picocli.CommandLine.Command;

/** Groups the commands on list files. */
@Command(
        name = "lists",
        description = "Reads and compares publishers' list files, without a cluster, and shows what lists said.",
        synopsisSubcommandLabel = "COMMAND")
final class ListsCommand {}

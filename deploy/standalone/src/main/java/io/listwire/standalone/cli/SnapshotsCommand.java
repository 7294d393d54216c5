package io.listwire.standalone.cli;

import picocli.CommandLine.Command;

/** Groups the commands on held snapshots. */
@Command(
        name = "snapshots",
        description = "Shows where each list stands, and decides about snapshots that are held.",
        synopsisSubcommandLabel = "COMMAND")
final class SnapshotsCommand {}

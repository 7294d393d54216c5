package io.listwire.standalone.cli;

import picocli.CommandLine.Command;

/** Groups the commands on watchlists. */
@Command(
        name = "watchlist",
        description = "Takes watchlists in, shows what stands on them and what matches, and decides about matches.",
        synopsisSubcommandLabel = "COMMAND")
final class WatchlistCommand {}

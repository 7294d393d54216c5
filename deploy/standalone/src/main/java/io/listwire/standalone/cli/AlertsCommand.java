package io.listwire.standalone.cli;

import picocli.CommandLine.Command;

/** Groups the commands on alerts. */
@Command(name = "alerts", description = "Reads alerts.", synopsisSubcommandLabel = "COMMAND")
final class AlertsCommand {}

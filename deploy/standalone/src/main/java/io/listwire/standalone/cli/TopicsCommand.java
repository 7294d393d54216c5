package io.listwire.standalone.cli;

import picocli.CommandLine.Command;

/** Groups the commands on topics. */
@Command(
        name = "topics",
        description = "Shows and creates the topics of Listwire on a Kafka cluster.",
        synopsisSubcommandLabel = "COMMAND")
final class TopicsCommand {}

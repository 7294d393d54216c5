package io.listwire.standalone.cli;

import io.listwire.contract.TopicAdministration;
import io.listwire.contract.Topics;
import io.listwire.standalone.Schemas;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a cluster and a registry ready for ingest and processor. */
@Command(
        name = "create",
        description = {
            "Creates the topics that the cluster does not have, and registers their schemas.",
            "What is there already stays as it is. Partitions cannot be changed later without starting over: think of"
                    + " the number first."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  listwire topics create --bootstrap-servers kafka1:9092 --schema-registry http://registry:8081",
            "  listwire topics create --config cluster.properties --partitions 12 --replication-factor 3"
        })
final class TopicsCreateCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description = "Partitions of each topic that may have several (default: as declared).")
    private Optional<Integer> partitions = Optional.empty();

    @Option(
            names = "--replication-factor",
            paramLabel = "N",
            description = "Copies of each partition (default: the cluster's own default).")
    private Optional<Short> replication = Optional.empty();

    @Override
    public Integer call() {
        partitions.ifPresent(count -> Arguments.requireBetween(command, "--partitions", count, 1, 10_000));
        replication.ifPresent(
                copies -> Arguments.requireBetween(command, "--replication-factor", copies, 1, Short.MAX_VALUE));
        Settings settings = cluster.clusterAndRegistry();
        try (Admin admin = ClusterAdmin.connect(settings)) {
            List<String> created = new TopicAdministration(admin)
                    .create(Topics.all(), partitions.map(OptionalInt::of).orElseGet(OptionalInt::empty), replication);
            Output output = Output.of(command);
            created.forEach(topic -> output.out().println("created " + topic));
            output.out().println(Topics.all().size() - created.size() + " topics were there already");
        }
        Schemas.register(settings.registry());
        Output.of(command).out().println("schemas are registered");
        return 0;
    }
}

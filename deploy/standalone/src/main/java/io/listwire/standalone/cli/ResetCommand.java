package io.listwire.standalone.cli;

import io.listwire.processor.runtime.ProcessorSettings;
import io.listwire.standalone.StandaloneException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets the processor begin anew. */
@Command(
        name = "reset",
        description = {
            "Makes the processor forget: deletes its offsets and its internal topics, so that its next start reads"
                    + " every input from the beginning and builds its state anew.",
            "Stop all its instances first, and delete their state directories before the next start.",
            "What it has written stays. Alerts that come again have the ids that they had; what the inputs do not hold"
                    + " any more is lost: docs/runbook.md says what that means."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  listwire reset --config cluster.properties          what would be deleted",
            "  listwire reset --config cluster.properties --yes"
        })
final class ResetCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Option(names = "--yes", description = "Do it. Without this nothing is changed.")
    private boolean yes;

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = cluster.cluster();
        String application = settings.has(ProcessorSettings.APPLICATION_ID)
                ? settings.get(ProcessorSettings.APPLICATION_ID)
                : String.valueOf(ProcessorSettings.definition().defaultValues().get(ProcessorSettings.APPLICATION_ID));
        try (Admin admin = ClusterAdmin.connect(settings)) {
            boolean known = requireStopped(admin, application);
            Set<String> topics = internalTopics(admin, application);
            Output output = Output.of(command);
            topics.forEach(topic -> output.out().println("topic " + topic));
            output.out()
                    .println(known ? "offsets of group " + application : "group " + application + " has no offsets");
            if (yes) {
                delete(admin, application, topics);
            }
            output.out().println(yes ? "deleted" : "nothing was changed: say --yes to delete all this");
        } catch (ExecutionException e) {
            throw ClusterAdmin.unreachable(settings, cause(e));
        }
        return 0;
    }

    /** True where the cluster knows the group. */
    private static boolean requireStopped(Admin admin, String group) throws ExecutionException, InterruptedException {
        try {
            int members = admin.describeConsumerGroups(List.of(group)).all().get().values().stream()
                    .mapToInt(description -> description.members().size())
                    .sum();
            if (members > 0) {
                throw new StandaloneException("the processor " + group + " runs, or has just ended: its group has "
                        + members + (members == 1 ? " member" : " members")
                        + ". Stop all its instances, and try again after the session timeout (45 s by default).");
            }
            return true;
        } catch (ExecutionException e) {
            if (cause(e) instanceof GroupIdNotFoundException) {
                return false;
            }
            throw e;
        }
    }

    private static Set<String> internalTopics(Admin admin, String application)
            throws ExecutionException, InterruptedException {
        Set<String> topics = new TreeSet<>(admin.listTopics().names().get());
        topics.removeIf(topic -> !topic.startsWith(application + "-")
                || !(topic.endsWith("-changelog") || topic.endsWith("-repartition")));
        return topics;
    }

    // The offsets first: were this broken off in between, offsets without state would be the worse half.
    private static void delete(Admin admin, String application, Set<String> topics)
            throws ExecutionException, InterruptedException {
        ignoring(
                GroupIdNotFoundException.class,
                () -> admin.deleteConsumerGroups(List.of(application)).all().get());
        ignoring(
                UnknownTopicOrPartitionException.class,
                () -> admin.deleteTopics(topics).all().get());
    }

    private static void ignoring(Class<? extends Exception> expected, Step step)
            throws ExecutionException, InterruptedException {
        try {
            step.run();
        } catch (ExecutionException e) {
            if (!expected.isInstance(cause(e))) {
                throw e;
            }
        }
    }

    private static Throwable cause(ExecutionException e) {
        return e.getCause() == null ? e : e.getCause();
    }

    private interface Step {
        void run() throws ExecutionException, InterruptedException;
    }
}

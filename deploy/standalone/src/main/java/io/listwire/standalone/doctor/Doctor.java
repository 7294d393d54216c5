package io.listwire.standalone.doctor;

import com.google.common.base.Throwables;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.listwire.contract.ContractException;
import io.listwire.contract.RegisteredSchemas;
import io.listwire.contract.RegisteredSchemas.SubjectState;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterResult;
import org.apache.kafka.clients.admin.QuorumInfo;

/** Looks at all that Listwire needs, and goes on where something is wrong, as far as that can be. */
public final class Doctor {

    private static final String CONNECTION = "connection";
    private static final String CLOCK = "clock";
    private static final String SCHEMAS = "schemas";
    private static final String MODE = "FULL_TRANSITIVE";
    private static final Duration SKEW = Duration.ofSeconds(5);

    private final Admin admin;
    private final Map<String, ?> registry;
    private final String group;
    private final Set<Role> roles;
    private final Clock clock;

    /**
     * @param admin a client of the cluster; whoever made it closes it
     * @param registry settings of the registry's client
     * @param group the processor's consumer group
     * @param roles as whom the cluster is used
     * @param clock what the cluster's clock is compared with
     */
    public Doctor(Admin admin, Map<String, ?> registry, String group, Set<Role> roles, Clock clock) {
        this.admin = admin;
        this.registry = registry;
        this.group = group;
        this.roles = roles;
        this.clock = clock;
    }

    /** What was found, in the order in which things need one another. */
    public List<Finding> examine() throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        try {
            DescribeClusterResult cluster = admin.describeCluster();
            int brokers = cluster.nodes().get().size();
            findings.add(Finding.ok(
                    CONNECTION, "cluster " + cluster.clusterId().get() + " answers, with " + brokers + " brokers"));
            attempt(CLOCK, findings, () -> findings.add(clock()));
            attempt("topics", findings, () -> findings.addAll(new TopicChecks(admin, roles).run(brokers)));
            attempt("lag", findings, () -> findings.add(new GroupCheck(admin, group).run()));
        } catch (ExecutionException e) {
            findings.add(Finding.fail(
                    CONNECTION,
                    "the Kafka cluster does not answer: " + told(e),
                    "is it running, and are kafka.bootstrap.servers, security protocol and credentials right?"));
        }
        findings.addAll(schemas());
        return findings;
    }

    private static void attempt(String check, List<Finding> findings, Attempt attempt) throws InterruptedException {
        try {
            attempt.run();
        } catch (ExecutionException e) {
            findings.add(Finding.fail(check, "cannot be looked at: " + told(e), "allow Describe to this user"));
        }
    }

    // The quorum's leader says when it caught up with itself: that is its clock.
    private Finding clock() throws ExecutionException, InterruptedException {
        long before = clock.millis();
        QuorumInfo quorum = admin.describeMetadataQuorum().quorumInfo().get();
        long after = clock.millis();
        OptionalLong there = quorum.voters().stream()
                .filter(voter -> voter.replicaId() == quorum.leaderId())
                .map(QuorumInfo.ReplicaState::lastCaughtUpTimestamp)
                .findFirst()
                .orElseGet(OptionalLong::empty);
        if (there.isEmpty()) {
            return Finding.warn(CLOCK, "the cluster does not tell its time", "compare the clocks by hand");
        }
        long skew = Math.max(Math.max(before - there.getAsLong(), there.getAsLong() - after), 0);
        String what = "this clock and the cluster's are " + skew + " ms apart";
        return skew <= SKEW.toMillis()
                ? Finding.ok(CLOCK, what)
                : Finding.warn(CLOCK, what, "set both by NTP: alerts carry the time of the host that read the input");
    }

    private List<Finding> schemas() {
        try (SchemaRegistryClient client = RegisteredSchemas.client(registry)) {
            return schemas(RegisteredSchemas.in(registry, client).states());
        } catch (ContractException e) {
            return List.of(Finding.fail(
                    SCHEMAS,
                    String.valueOf(e.getMessage()),
                    "is the registry running, and are schema.registry.url and credentials right?"));
        } catch (IOException e) {
            throw new IllegalStateException("the client is not closed", e);
        }
    }

    private static List<Finding> schemas(List<SubjectState> states) {
        List<Finding> findings = new ArrayList<>();
        String missing = states.stream()
                .filter(state -> !state.registered())
                .map(SubjectState::subject)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            findings.add(
                    Finding.fail(SCHEMAS, "schemas of this version are missing: " + missing, "listwire topics create"));
        }
        String lax = states.stream()
                .filter(state -> !state.compatibility().equals(MODE))
                .map(state -> state.subject() + " (" + state.compatibility() + ")")
                .collect(Collectors.joining(", "));
        if (!lax.isEmpty()) {
            findings.add(Finding.warn(SCHEMAS, "not " + MODE + ": " + lax, "listwire topics create sets it"));
        }
        if (findings.isEmpty()) {
            findings.add(Finding.ok(SCHEMAS, states.size() + " schemas are registered, " + MODE));
        }
        return findings;
    }

    private static String told(ExecutionException e) {
        return String.valueOf(Throwables.getRootCause(e).getMessage());
    }

    private interface Attempt {
        void run() throws ExecutionException, InterruptedException;
    }
}

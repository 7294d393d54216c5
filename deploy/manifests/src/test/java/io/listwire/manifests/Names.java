package io.listwire.manifests;

/** Names that a deployment with the default settings has on the cluster. */
final class Names {

    /** Default of {@code processor.application.id}: the consumer group, and the beginning of other names. */
    static final String APPLICATION = "listwire-processor";

    /** Default of {@code ingest.transactional.id}. */
    static final String INGEST = "listwire-ingest";

    /** The consumer group in which instances of ingest share the sources out. */
    static final String SOURCES = INGEST + "-sources";

    private Names() {}
}

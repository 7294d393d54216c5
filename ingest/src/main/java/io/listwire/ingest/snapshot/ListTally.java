package io.listwire.ingest.snapshot;

import io.listwire.schema.ContentDigest;

/** Count and digest of one list's entries. Not thread-safe. */
final class ListTally {

    private final DigestChain chain = new DigestChain();
    private int count;

    /** Adds an entry and says which it is, from 1. */
    int add(ContentDigest contentDigest) {
        chain.add(contentDigest.bytes());
        count++;
        return count;
    }

    int count() {
        return count;
    }

    String digest() {
        return chain.hex();
    }
}

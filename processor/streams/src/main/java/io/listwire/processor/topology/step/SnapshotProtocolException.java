package io.listwire.processor.topology.step;

/** A part of a snapshot that has no place where it came: it goes to the dead letters. */
final class SnapshotProtocolException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SnapshotProtocolException(String message) {
        super(message);
    }
}

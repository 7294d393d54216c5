package io.listwire.standalone.cli;

/** Exit codes beyond picocli's own 0, 1 (failed) and 2 (wrong arguments). */
final class ExitCodes {

    /** A list would be held. */
    static final int HELD = 3;

    /** A source was not read for longer than it may be. */
    static final int STALE = 3;

    /** Rows of a file were passed over. */
    static final int ROWS_PASSED_OVER = 3;

    private ExitCodes() {}
}

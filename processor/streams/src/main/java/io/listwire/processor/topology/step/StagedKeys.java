package io.listwire.processor.topology.step;

import io.listwire.processor.mapping.RecordKeys;
import io.listwire.schema.StagedSnapshot;

/** Keys of staged entries, list/attempt/sequence: they sort as the numbers do. */
final class StagedKeys {

    private static final int DIGITS = 10;

    private StagedKeys() {}

    static String of(StagedSnapshot snapshot, int sequence) {
        return of(snapshot.getSnapshot().getList(), snapshot.getAttempt(), sequence);
    }

    static String of(String list, int attempt, int sequence) {
        return RecordKeys.ofParty(list, padded(attempt) + '/' + padded(sequence));
    }

    /** What the keys of all entries of a snapshot begin with. */
    static String prefix(StagedSnapshot snapshot) {
        return RecordKeys.ofParty(snapshot.getSnapshot().getList(), padded(snapshot.getAttempt()) + '/');
    }

    /** The attempt in a key of that list. */
    static int attempt(String list, String key) {
        int start = RecordKeys.ofParty(list, "").length();
        return Integer.parseInt(key.substring(start, start + DIGITS));
    }

    // Called for every entry: String.format would be the slowest part of it.
    private static String padded(int number) {
        String digits = Integer.toString(number);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }
}

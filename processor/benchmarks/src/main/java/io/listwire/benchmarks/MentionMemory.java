package io.listwire.benchmarks;

import io.listwire.domain.mention.MentionIndex;
import java.util.List;

/** Heap that the index of names takes, its keys and names among it. */
public final class MentionMemory {

    private MentionMemory() {}

    /** Prints it for 100,000 and 1,000,000 names. */
    public static void main(String[] args) {
        ListedNames.index(List.of("Warm Up"));
        for (int count : new int[] {100_000, 1_000_000}) {
            List<String> names = new Names(1).distinct(count);
            long before = used();
            long start = System.nanoTime();
            MentionIndex index = ListedNames.index(names);
            long millis = (System.nanoTime() - start) / 1_000_000;
            long taken = used() - before;
            System.out.printf(
                    "%,d names, %.1f characters each: %.1f bytes of heap a name, entered in %,d ms%n",
                    index.names(),
                    names.stream().mapToInt(String::length).average().orElse(0),
                    (double) taken / count,
                    millis);
        }
    }

    private static long used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}

package io.listwire.domain.document;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds duplicates among the documents of the last days. Those that share a band of hashes are compared (locality-sensitive
 * hashing: bands of four hashes find a likeness of 0.8 with a probability of 0.9998, one of 0.6 with 0.89). State is bounded
 * by time and by number, the oldest go first. For use by one thread at a time.
 */
public final class RecentDuplicateFinder implements DuplicateFinder {

    /** Likeness from which on two texts are one story; below are those that quote the same statement at length. */
    static final double LEAST_LIKENESS = 0.6;

    private static final int BAND = 4;
    private static final double SAME = 0.97;
    /** Gazettes say the same in the same words of other parties: there the numbers differ, and so do the documents. */
    private static final double LEAST_NUMBERS = 0.6;
    /** Shorter texts have too few words to be alike: they must be the same. */
    private static final int SHORT = 40;
    /** Of documents with the same band, the latest are looked at: a feed that sends one text ten thousand times stays quick. */
    private static final int MOST_IN_BAND = 50;

    private record Known(String documentId, Fingerprint fingerprint, Instant at) {}

    private final Duration window;
    private final int capacity;
    private final Deque<Known> order = new ArrayDeque<>();
    private final Map<Long, List<Known>> bands = new HashMap<>();
    private Instant latest = Instant.MIN;

    /**
     * Remembers documents for a time.
     *
     * @param window how long, by record time; 14 days is what news needs
     * @param capacity how many at most, 1 and more
     */
    public RecentDuplicateFinder(Duration window, int capacity) {
        if (capacity < 1 || window.isNegative()) {
            throw new IllegalArgumentException(capacity + " documents for " + window);
        }
        this.window = window;
        this.capacity = capacity;
    }

    @Override
    public Optional<Duplicate> findAndRemember(String documentId, Fingerprint fingerprint, Instant at) {
        latest = at.isAfter(latest) ? at : latest;
        forget();
        Optional<Duplicate> found = find(fingerprint);
        remember(new Known(documentId, fingerprint, at));
        return found;
    }

    private Optional<Duplicate> find(Fingerprint fingerprint) {
        if (fingerprint.words() == 0) {
            return Optional.empty();
        }
        Set<Known> seen = new HashSet<>();
        Optional<Duplicate> best = Optional.empty();
        for (int band = 0; band < Fingerprint.HASHES / BAND; band++) {
            List<Known> candidates = bands.getOrDefault(key(fingerprint, band), List.of());
            for (int i = candidates.size() - 1; i >= Math.max(0, candidates.size() - MOST_IN_BAND); i--) {
                if (seen.add(candidates.get(i))) {
                    Optional<Duplicate> found = compare(candidates.get(i), fingerprint);
                    best = isBetter(found, best) ? found : best;
                }
            }
        }
        return best;
    }

    private static boolean isBetter(Optional<Duplicate> found, Optional<Duplicate> best) {
        return found.isPresent()
                && (best.isEmpty() || found.get().likeness() > best.get().likeness());
    }

    private static Optional<Duplicate> compare(Known known, Fingerprint fingerprint) {
        Fingerprint before = known.fingerprint();
        double likeness = before.likeness(fingerprint);
        double numbers = before.likenessOfNumbers(fingerprint);
        boolean correction = fingerprint.isCorrection() && !before.isCorrection();
        boolean brief = Math.min(before.words(), fingerprint.words()) < SHORT;
        boolean alike = likeness >= (brief ? SAME : LEAST_LIKENESS) && (numbers >= LEAST_NUMBERS || correction);
        if (!alike) {
            return Optional.empty();
        }
        boolean same = likeness >= SAME && numbers == 1;
        Duplicate.Kind kind =
                correction ? Duplicate.Kind.CORRECTION : same ? Duplicate.Kind.SAME : Duplicate.Kind.VERSION;
        return Optional.of(new Duplicate(known.documentId(), kind, likeness));
    }

    private void remember(Known known) {
        order.addLast(known);
        for (int band = 0; band < Fingerprint.HASHES / BAND; band++) {
            bands.computeIfAbsent(key(known.fingerprint(), band), k -> new ArrayList<>(1))
                    .add(known);
        }
    }

    /** In the order in which they came: a late record may stay a little longer than its time. */
    private void forget() {
        while (!order.isEmpty()
                && (order.size() >= capacity
                        || order.getFirst().at().plus(window).isBefore(latest))) {
            Known oldest = order.removeFirst();
            for (int band = 0; band < Fingerprint.HASHES / BAND; band++) {
                long key = key(oldest.fingerprint(), band);
                List<Known> documents = bands.getOrDefault(key, List.of());
                if (!documents.isEmpty()) {
                    documents.remove(0);
                }
                if (documents.isEmpty()) {
                    bands.remove(key);
                }
            }
        }
    }

    /** Number of documents remembered. */
    public int size() {
        return order.size();
    }

    private static long key(Fingerprint fingerprint, int band) {
        long key = band;
        for (int i = band * BAND; i < (band + 1) * BAND; i++) {
            key = key * 0x100000001b3L + fingerprint.hash(i);
        }
        return key;
    }
}

package io.listwire.domain.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A document as far as it takes to recognise it again.
 *
 * @param documentId its id; the same id with another content is a new version of the document
 * @param source name of its source
 * @param url where a person can read it; null where there is no address
 * @param contentSha256 digest of its content
 * @param notice true for a notice of a gazette: another number is another notice, and one number has several forms
 * @param fingerprint what was made of its text
 * @param acts what it says to happen to lists, such as "ADD US-BIS-EL"
 * @param readAt record time
 */
public record Story(
        String documentId,
        String source,
        @Nullable String url,
        String contentSha256,
        boolean notice,
        Fingerprint fingerprint,
        Set<String> acts,
        Instant readAt) {

    /** Likeness from which on two texts are one story; below are those that quote the same statement at length. */
    private static final double LEAST_LIKENESS = 0.6;
    /** Likeness from which on what one source has at one address is one story: some have one address for all. */
    private static final double LEAST_AT_ADDRESS = 0.2;

    private static final double SAME = 0.97;
    /** Gazettes say the same in the same words of other parties: there the numbers differ, and so do the documents. */
    private static final double LEAST_NUMBERS = 0.6;
    /** Shorter texts have too few words to be alike: they must be the same. */
    private static final int SHORT = 40;
    /** Titles of fewer words without a text stand over one column week after week. */
    private static final int LEAST_WORDS = 5;

    private static final Comparator<Story> BY_TIME =
            Comparator.comparing(Story::readAt).thenComparing(Story::documentId).thenComparing(Story::contentSha256);

    public Story {
        acts = Set.copyOf(acts);
    }

    /** Whether it came first, by record time; ids decide where that is the same, so that any two have an order. */
    public boolean isBefore(Story other) {
        return BY_TIME.compare(this, other) < 0;
    }

    /** Marks under which those that it may repeat, or that may repeat it, are looked for; equal for two such stories. */
    public List<String> marks() {
        List<String> marks = new ArrayList<>();
        marks.add("id " + documentId);
        if (url != null) {
            marks.add("at " + source + ' ' + url);
        }
        fingerprint.bands().forEach(band -> marks.add(Long.toHexString(band)));
        return marks;
    }

    /** How it repeats an earlier one; empty where it tells another story, or is the same document once more. */
    public Optional<Duplicate> after(Story earlier) {
        double likeness = earlier.fingerprint.likeness(fingerprint);
        boolean equal = contentSha256.equals(earlier.contentSha256);
        if (documentId.equals(earlier.documentId)) {
            return equal || notice
                    ? Optional.empty()
                    : Optional.of(new Duplicate(earlier, Duplicate.Kind.CORRECTION, likeness));
        }
        if (!equal && isAtAddressOf(earlier) && likeness >= LEAST_AT_ADDRESS) {
            return Optional.of(new Duplicate(earlier, Duplicate.Kind.CORRECTION, likeness));
        }
        return byText(earlier, likeness);
    }

    private boolean isAtAddressOf(Story earlier) {
        return url != null && url.equals(earlier.url) && source.equals(earlier.source);
    }

    private Optional<Duplicate> byText(Story earlier, double likeness) {
        Fingerprint before = earlier.fingerprint;
        double numbers = before.likenessOfNumbers(fingerprint);
        boolean correction = fingerprint.isCorrection() && !before.isCorrection();
        int words = Math.min(before.words(), fingerprint.words());
        boolean alike = words >= LEAST_WORDS
                && likeness >= (words < SHORT ? SAME : LEAST_LIKENESS)
                && (numbers >= LEAST_NUMBERS || correction);
        if (!alike) {
            return Optional.empty();
        }
        boolean same = likeness >= SAME && numbers == 1;
        Duplicate.Kind kind =
                correction ? Duplicate.Kind.CORRECTION : same ? Duplicate.Kind.SAME : Duplicate.Kind.VERSION;
        return Optional.of(new Duplicate(earlier, kind, likeness));
    }

    /**
     * What it repeats of these: of its own former versions the last, else the first of all that are like it, so that the
     * answer does not depend on the order in which they are given, nor on how alike they happen to be.
     */
    public Optional<Duplicate> among(Iterable<Story> known) {
        Optional<Duplicate> former = Optional.empty();
        Optional<Duplicate> first = Optional.empty();
        for (Story story : known) {
            Optional<Duplicate> found = story.isBefore(this) ? after(story) : Optional.empty();
            if (found.isPresent() && story.documentId.equals(documentId)) {
                former = former.filter(other -> story.isBefore(other.earlier())).or(() -> found);
            } else if (found.isPresent()) {
                first = first.filter(other -> other.earlier().isBefore(story)).or(() -> found);
            }
        }
        return former.isPresent() ? former : first;
    }

    /**
     * Whether who was told of the earlier one need not be told of this one. A notice is told by its own number, and who
     * says of a list what the earlier one did not say says something new.
     */
    public boolean tellsNothingNewAfter(Story earlier) {
        return !notice && earlier.acts.containsAll(acts) && after(earlier).isPresent();
    }

    /** What it says to happen to lists that no former version of the same document said, in order; mostly nothing. */
    public List<String> newActs(Iterable<Story> known) {
        List<String> fresh = new ArrayList<>(acts);
        boolean corrected = false;
        for (Story story : known) {
            if (!notice && story.documentId.equals(documentId)) {
                corrected = true;
                fresh.removeAll(story.acts);
            }
        }
        return corrected ? fresh.stream().sorted().toList() : List.of();
    }
}

package io.listwire.domain.matching;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found in an index for the words that were looked for last: names share most of their words, and what is alike to a
 * word does not depend on the name around it. Forgets all of it where the index gets or loses a word. Not safe for use by several
 * threads.
 */
final class SearchMemory {

    /** What was found for a word; null where it was not yet looked for. */
    static final class Entry {
        /** What {@link AlikeWords} found. */
        int @Nullable [] alike;
        /** What {@link PartSearch} found. */
        int @Nullable [] parts;
    }

    private final Vocabulary vocabulary;
    private final int most;
    private final Map<ByteBuffer, Entry> entries = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Entry> eldest) {
            return size() > most;
        }
    };
    private int version;

    /** @param most words to remember; 0 and more */
    SearchMemory(Vocabulary vocabulary, int most) {
        this.vocabulary = vocabulary;
        this.most = most;
    }

    /** What is known about a word; the index must not change before it is filled in. */
    Entry of(Words words, int id) {
        if (most == 0) {
            return new Entry();
        }
        if (version != vocabulary.version()) {
            entries.clear();
            version = vocabulary.version();
        }
        return entries.computeIfAbsent(words.content(id), word -> new Entry());
    }
}

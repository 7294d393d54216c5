package io.listwire.domain.name;

import java.util.List;

/**
 * A name, read word by word.
 *
 * @param words in the order of the name
 * @param written each word as the name writes it, in capitals and without punctuation; as many as {@code words}
 */
public record ReadName(List<NameWord> words, List<String> written) {

    /** Words of a longer name are not read: no organisation has one, and they could only cost time. */
    public static final int MOST_WORDS = 60;

    public ReadName {
        words = List.copyOf(words);
        written = List.copyOf(written);
        if (words.size() != written.size() || words.size() > MOST_WORDS) {
            throw new IllegalArgumentException(words.size() + " words, " + written.size() + " writings");
        }
    }

    /** False for a name of which nothing is left but legal forms and small words: it is compared with none. */
    public boolean isSubstantive() {
        return words.stream().anyMatch(word -> word.kind().isSubstantive());
    }
}

package io.listwire.domain.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One form of a party's name in the index; a link in the chain of those with the same anchor. */
final class IndexedName {

    final NamedParty party;
    final long[] hashes;
    final String words;
    /** The word at which the anchor begins. */
    int anchor;

    @Nullable
    IndexedName next;

    IndexedName(NamedParty party, List<String> words) {
        this.party = party;
        this.words = String.join(" ", words);
        this.hashes = words.stream().mapToLong(Token::hash).toArray();
    }

    int length() {
        return hashes.length;
    }

    /** Whether the text's hashes are those of the name from token {@code first} on, with no break between. */
    boolean matches(Tokens text, int first) {
        if (first < 0 || first + hashes.length > text.count()) {
            return false;
        }
        for (int i = 0; i < hashes.length; i++) {
            if (text.hash(first + i) != hashes[i] || (i > 0 && text.is(first + i, Tokens.AFTER_BREAK))) {
                return false;
            }
        }
        return true;
    }

    /** The same for the words themselves: hashes can collide. */
    boolean matchesInFull(Tokens text, int first) {
        int at = 0;
        for (int i = 0; i < hashes.length; i++) {
            String word = text.folded(first + i);
            if (!words.startsWith(word, at)) {
                return false;
            }
            at += word.length() + 1;
        }
        return at == words.length() + 1;
    }
}

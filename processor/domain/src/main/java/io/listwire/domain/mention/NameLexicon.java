package io.listwire.domain.mention;

import io.listwire.domain.document.DocumentClassifier;
import io.listwire.domain.document.LexiconEntry;
import io.listwire.domain.document.LexiconException;
import io.listwire.domain.document.LexiconFile;
import io.listwire.domain.document.Tokeniser;
import io.listwire.domain.document.Tokens;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What is known of words, by the hash of their folded form: an open-address table that is only read once it is made. */
final class NameLexicon {

    /** Words of the longest legal form. */
    static final int LONGEST_FORM = 4;

    /** Legal forms that stand side by side at most. */
    private static final int MOST_FORMS = 4;

    private static final List<String> FILES =
            List.of("legal-forms.txt", "everyday-words.txt", "people.txt", "places.txt");

    private long[] words = new long[1 << 14];
    private int[] traits = new int[1 << 14];
    private int used;
    private final Set<Integer> longForms = new HashSet<>();
    /** A bit for each first word of a long form, by its hash: few other words have one. */
    private final long[] longFormBeginnings = new long[1 << 6];

    private NameLexicon() {}

    /** The lexicon that comes with the program, with the countries and capitals that the classifier knows. */
    static NameLexicon bundled() {
        NameLexicon lexicon = new NameLexicon();
        FILES.stream()
                .flatMap(file -> LexiconFile.resource(NameLexicon.class, file).stream())
                .forEach(entry -> lexicon.add(WordTrait.of(entry), entry));
        Stream<LexiconEntry> jurisdictions =
                LexiconFile.resource(DocumentClassifier.class, "jurisdictions.txt").stream();
        jurisdictions
                .filter(entry -> Set.of("name", "issuer").contains(entry.kind()))
                .forEach(entry -> lexicon.add(WordTrait.PLACE, entry));
        return lexicon;
    }

    private void add(WordTrait trait, LexiconEntry entry) {
        Tokens tokens = Tokeniser.tokens(entry.words());
        if (tokens.count() == 1) {
            add(tokens.hash(0), trait.bit());
        } else if (trait == WordTrait.LEGAL_FORM || trait == WordTrait.LEADING_FORM) {
            longForms.add(spanHash(tokens, 0, tokens.count()));
            longFormBeginnings[(int) (tokens.hash(0) >>> 58)] |= 1L << (tokens.hash(0) >>> 52);
        } else if (trait != WordTrait.PLACE) {
            throw entry.problem("a word of several words: '" + entry.words() + "'");
        } else {
            for (int i = 0; i < tokens.count(); i++) {
                add(tokens.hash(i), trait.bit());
            }
        }
    }

    private void add(long word, int trait) {
        if (used * 2 >= words.length) {
            grow();
        }
        int slot = slot(word);
        if (words[slot] == 0) {
            words[slot] = word;
            used++;
        }
        traits[slot] |= trait;
    }

    private void grow() {
        long[] oldWords = words;
        int[] oldTraits = traits;
        words = new long[oldWords.length * 2];
        traits = new int[words.length];
        for (int i = 0; i < oldWords.length; i++) {
            if (oldWords[i] != 0) {
                int slot = slot(oldWords[i]);
                words[slot] = oldWords[i];
                traits[slot] = oldTraits[i];
            }
        }
    }

    private int slot(long word) {
        int mask = words.length - 1;
        int slot = (int) (word >>> 20) & mask;
        while (words[slot] != 0 && words[slot] != word) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** The traits of a word, each a bit; 0 where it is unknown. */
    int traits(long word) {
        return traits[slot(word)];
    }

    boolean is(long word, WordTrait... any) {
        int traits = traits(word);
        for (WordTrait trait : any) {
            if ((traits & trait.bit()) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Number of words of the legal form that ends before {@code end}; 0 where there is none. */
    int legalFormBefore(Tokens tokens, int end) {
        for (int length = Math.min(LONGEST_FORM, end); length > 1; length--) {
            if (longForms.contains(spanHash(tokens, end - length, length))) {
                return length;
            }
        }
        return end > 0 && is(tokens.hash(end - 1), WordTrait.LEGAL_FORM) ? 1 : 0;
    }

    /** The word behind the legal forms that begin at {@code first}; {@code first} where there are none. */
    int behindLegalForms(Tokens tokens, int first) {
        int end = first;
        for (int form = 1, forms = 0; form > 0 && forms < MOST_FORMS; forms++) {
            form = legalFormAt(tokens, end);
            end += form;
        }
        return end;
    }

    private int legalFormAt(Tokens tokens, int first) {
        int most = 0;
        while (most < LONGEST_FORM && first + most < tokens.count() && !tokens.is(first + most, Tokens.AFTER_BREAK)) {
            most++;
        }
        for (int length = most; length > 1 && mayBeginLongForm(tokens.hash(first)); length--) {
            if (longForms.contains(spanHash(tokens, first, length))) {
                return length;
            }
        }
        return most > 0 && is(tokens.hash(first), WordTrait.LEGAL_FORM) ? 1 : 0;
    }

    private boolean mayBeginLongForm(long word) {
        return (longFormBeginnings[(int) (word >>> 58)] & 1L << (word >>> 52)) != 0;
    }

    private static int spanHash(Tokens tokens, int first, int length) {
        long sum = 0;
        for (int i = first; i < first + length; i++) {
            sum = Spans.with(sum, tokens.hash(i));
        }
        return Spans.folded(sum);
    }

    /** What the data files say of a word. */
    enum WordTrait {
        /** Ends the name of a company: Ltd. */
        LEGAL_FORM(1 << 0),
        /** Begins it: OOO. */
        LEADING_FORM(1 << 1),
        /** Little words within names, in small letters in many of them: of, al, de. */
        PARTICLE(1 << 2),
        /** A word of the language, no name by itself. */
        EVERYDAY(1 << 3),
        /** A country, a town, a river, or who lives there. */
        PLACE(1 << 4),
        /** A first name. */
        FIRST_NAME(1 << 5),
        /** A surname that many have. */
        SURNAME(1 << 6),
        /** Stands before the name of a person: General. */
        TITLE(1 << 7),
        /** Stands beside the name of a ship: tanker. */
        SHIP(1 << 8);

        private final int bit;

        WordTrait(int bit) {
            this.bit = bit;
        }

        int bit() {
            return bit;
        }

        static WordTrait of(LexiconEntry entry) {
            try {
                return valueOf(entry.kind().replace('-', '_').toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                LexiconException problem = entry.problem("what is a '" + entry.kind() + "'?");
                problem.initCause(e);
                throw problem;
            }
        }
    }
}

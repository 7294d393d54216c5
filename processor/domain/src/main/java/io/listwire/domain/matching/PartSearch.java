package io.listwire.domain.matching;

import io.listwire.domain.name.SoundKey;
import io.listwire.domain.name.WordKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds the words of an index that a word of a name joins, two of them or three: tries every place where it may be cut. Not safe
 * for use by several threads.
 */
final class PartSearch {

    /** Adds the words of the index that may be the part of the word from one letter to another. */
    private interface Parts {
        void add(int begin, int end, IntList ids);
    }

    private final Vocabulary vocabulary;
    private final AlikeWords alike;
    private final SearchMemory memory;
    private final Parts writtenParts = this::addWritten;
    private final Parts heardParts = this::addHeard;
    private final NameView parts = new NameView();
    private final int[] tokens = new int[Joints.MOST_WORDS];
    private final IntList middle = new IntList();
    private final JoinedParts found = new JoinedParts();

    private IntList[] fronts = {};
    private IntList[] backs = {};
    private NameView name = new NameView();
    private int at;
    private byte[] letters = Letters.NONE;

    PartSearch(Vocabulary vocabulary, AlikeWords alike, SearchMemory memory) {
        this.vocabulary = vocabulary;
        this.alike = alike;
        this.memory = memory;
    }

    /** Adds what it finds for a word of a name to the words that are alike. */
    void find(NameView wanted, int word) {
        name = wanted;
        at = word;
        SearchMemory.Entry entry = memory.of(name.words(), name.id(word));
        int[] known = entry.parts;
        if (known == null) {
            search();
            known = found.toArray();
            entry.parts = known;
        }
        JoinedParts.tell(known, at, alike);
    }

    private void search() {
        found.clear();
        Words words = name.words();
        int id = name.id(at);
        int length = words.writtenLength(id);
        if (length < Joints.FEWEST_LETTERS || words.hasPieces(id) || words.romanised(id)) {
            return;
        }
        letters = Arrays.copyOfRange(words.letters(), words.writtenFrom(id), words.writtenFrom(id) + length);
        cut(writtenParts, 0);
        if (length >= WordLikeness.LONG_SOUND) {
            int from = words.soundFrom(id);
            letters = Arrays.copyOfRange(words.letters(), from, from + words.soundLength(id));
            // A sound that both sides of a cut share is heard once.
            cut(heardParts, 1);
        }
    }

    /** @param shared how many letters both sides of a cut may share */
    private void cut(Parts lookup, int shared) {
        int length = letters.length;
        look(lookup, shared);
        for (int first = 1; first < length; first++) {
            if (fronts[first].isEmpty()) {
                continue;
            }
            for (int overlap = 0; overlap <= shared; overlap++) {
                tellPairs(fronts[first], backs[first - overlap]);
            }
            for (int second = first + 1; second < length; second++) {
                cutTwice(lookup, shared, first, second);
            }
        }
    }

    private void look(Parts lookup, int shared) {
        while (fronts.length <= letters.length) {
            fronts = Arrays.copyOf(fronts, fronts.length + 1);
            backs = Arrays.copyOf(backs, fronts.length);
            fronts[fronts.length - 1] = new IntList();
            backs[fronts.length - 1] = new IntList();
        }
        for (int i = 0; i < letters.length; i++) {
            fronts[i].clear();
            backs[i].clear();
            if (i > 0) {
                lookup.add(0, i, fronts[i]);
            }
            if (i > 0 || shared > 0) {
                lookup.add(i, letters.length, backs[i]);
            }
        }
    }

    private void cutTwice(Parts lookup, int shared, int first, int second) {
        for (int overlap = 0; overlap <= shared; overlap++) {
            IntList back = backs[second - overlap];
            for (int before = 0; before <= shared && !back.isEmpty(); before++) {
                middle.clear();
                lookup.add(first - before, second, middle);
                tellTriples(fronts[first], middle, back);
            }
        }
    }

    private void addWritten(int begin, int end, IntList ids) {
        byte[] sound = Letters.bytes(SoundKey.of(new String(letters, begin, end - begin, StandardCharsets.ISO_8859_1)));
        int hash = Letters.hash(sound, 0, sound.length);
        Words words = vocabulary.words();
        for (int id = vocabulary.firstOfSound(hash); id >= 0; id = vocabulary.nextOfSound(id)) {
            if (Letters.equal(
                            words.letters(),
                            words.writtenFrom(id),
                            words.writtenLength(id),
                            letters,
                            begin,
                            end - begin)
                    && Joints.isJoinable(words.kind(id))) {
                ids.add(id);
            }
        }
    }

    private void addHeard(int begin, int end, IntList ids) {
        Words words = vocabulary.words();
        int hash = Letters.hash(letters, begin, end - begin);
        for (int id = vocabulary.firstOfSound(hash); id >= 0; id = vocabulary.nextOfSound(id)) {
            if (Letters.equal(words.letters(), words.soundFrom(id), words.soundLength(id), letters, begin, end - begin)
                    && Joints.isJoinable(words.kind(id))) {
                ids.add(id);
            }
        }
    }

    private void tellPairs(IntList front, IntList back) {
        for (int i = 0; i < front.size(); i++) {
            for (int j = 0; j < back.size(); j++) {
                take(0, front.get(i));
                take(1, back.get(j));
                tell(2);
            }
        }
    }

    private void tellTriples(IntList front, IntList between, IntList back) {
        for (int i = 0; i < between.size(); i++) {
            for (int j = 0; j < front.size(); j++) {
                for (int k = 0; k < back.size(); k++) {
                    take(0, front.get(j));
                    take(1, between.get(i));
                    take(2, back.get(k));
                    tell(Joints.MOST_WORDS);
                }
            }
        }
    }

    private void take(int part, int id) {
        tokens[part] = NameView.token(id, vocabulary.words().kind(id));
    }

    /** A name that has the parts side by side has the rarest of them: that is looked up. */
    private void tell(int count) {
        parts.show(vocabulary.words(), tokens, 0, count);
        int least = -1;
        float weight = 0;
        for (int i = 0; i < count; i++) {
            int names = Postings.size(vocabulary.names(parts.id(i)));
            boolean rarer = least < 0 || names < Postings.size(vocabulary.names(parts.id(least)));
            least = parts.kind(i) != WordKind.SMALL && rarer ? i : least;
            weight += parts.weight(i);
        }
        float likeness = least < 0 ? 0 : Joints.likeness(parts, 0, count, name, at);
        if (likeness > 0) {
            found.addRarest(parts.id(least), likeness * (name.weight(at) + weight) / 2);
            for (int i = 0; i < count; i++) {
                if (i != least) {
                    found.addOther(parts.id(i));
                }
            }
        }
    }
}

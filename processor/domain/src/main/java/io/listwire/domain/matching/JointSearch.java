package io.listwire.domain.matching;

import io.listwire.domain.name.SoundKey;
import io.listwire.domain.name.WordKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds the words of an index that join several words of a name, and those that a word of the name joins. Not safe for use by
 * several threads.
 */
final class JointSearch {

    private final Vocabulary vocabulary;
    private final AlikeWords alike;
    private final NameView one = new NameView();
    private final NameView parts = new NameView();
    private final int[] oneToken = new int[1];
    private final int[] partTokens = new int[Joints.MOST_WORDS];
    private final LengthTable.Near tellJoint = this::tellJoint;
    private NameView name = new NameView();
    private int from;
    private int to;

    JointSearch(Vocabulary vocabulary, AlikeWords alike) {
        this.vocabulary = vocabulary;
        this.alike = alike;
    }

    /** Adds what it finds to the words that are alike. */
    void find(NameView wanted) {
        name = wanted;
        for (from = 0; from < name.size(); from++) {
            if (Joints.isJoinable(name.kind(from))) {
                findJoints();
                findParts();
            }
        }
    }

    private void findJoints() {
        int most = Math.min(name.size(), from + Joints.MOST_WORDS);
        for (to = from + 2; to <= most && Joints.isJoinable(name.kind(to - 1)); to++) {
            byte[] sound = new byte[to * 128];
            int length = 0;
            StringBuilder writing = new StringBuilder();
            for (int i = from; i < to; i++) {
                int id = name.id(i);
                byte[] letters = name.words().letters(id);
                append(writing, letters, name.words().writtenLength(id));
                length = append(
                        sound,
                        length,
                        letters,
                        name.words().soundFrom(id),
                        name.words().soundLength(id));
            }
            int soundHash = Letters.hash(sound, 0, length);
            vocabulary.forEachSound(soundHash, tellJoint);
            int writtenHash = soundHash(writing.toString());
            if (writtenHash != soundHash) {
                vocabulary.forEachSound(writtenHash, tellJoint);
            }
        }
    }

    private static void append(StringBuilder writing, byte[] letters, int length) {
        for (int i = 0; i < length; i++) {
            if (letters[i] != ' ') {
                writing.append((char) letters[i]);
            }
        }
    }

    private static int append(byte[] sound, int length, byte[] letters, int begin, int count) {
        int at = length;
        for (int i = begin; i < begin + count; i++) {
            boolean meets = i == begin && at > 0 && sound[at - 1] == letters[i];
            if (!meets) {
                sound[at++] = letters[i];
            }
        }
        return at;
    }

    private static int soundHash(String writing) {
        byte[] sound = Letters.bytes(SoundKey.of(writing));
        return Letters.hash(sound, 0, sound.length);
    }

    private void tellJoint(int id) {
        WordKind kind = vocabulary.words().kind(id);
        if (!Joints.isJoinable(kind) || kind == WordKind.SMALL) {
            return;
        }
        oneToken[0] = NameView.token(id, kind);
        one.show(vocabulary.words(), oneToken, 0, 1);
        float likeness = Joints.likeness(name, from, to, one, 0);
        if (likeness > 0) {
            alike.add(
                    id,
                    from,
                    to,
                    likeness * (name.weight(from, to) + vocabulary.words().weight(id)) / 2);
        }
    }

    /** Words of the index that this word joins: tries every place where it may be cut. */
    private void findParts() {
        int id = name.id(from);
        Words words = name.words();
        if (words.writtenLength(id) < Joints.FEWEST_LETTERS || words.hasPieces(id) || words.romanised(id)) {
            return;
        }
        String writing = new String(words.letters(id), 0, words.writtenLength(id), StandardCharsets.ISO_8859_1);
        cut(writing, 0, 0);
        byte[] sound =
                Arrays.copyOfRange(words.letters(id), words.soundFrom(id), words.soundFrom(id) + words.soundLength(id));
        cutSound(sound, 0, 0);
    }

    private void cut(String writing, int begin, int part) {
        for (int end = begin + 1; end <= writing.length(); end++) {
            boolean whole = begin == 0 && end == writing.length();
            boolean last = end == writing.length();
            if (!whole && (last || part < Joints.MOST_WORDS - 1)) {
                int hash = soundHash(writing.substring(begin, end));
                for (int id = vocabulary.firstOfSound(hash); id >= 0; id = vocabulary.nextOfSound(id)) {
                    if (isPart(id, writing, begin, end)) {
                        partTokens[part] = NameView.token(id, vocabulary.words().kind(id));
                        tellOrCut(writing, end, part + 1, last);
                    }
                }
            }
        }
    }

    private void tellOrCut(String writing, int end, int count, boolean last) {
        if (last) {
            tellParts(count);
        } else {
            cut(writing, end, count);
        }
    }

    private boolean isPart(int id, String writing, int begin, int end) {
        Words words = vocabulary.words();
        int length = words.writtenLength(id);
        if (length != end - begin || !Joints.isJoinable(words.kind(id))) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (words.letters(id)[i] != writing.charAt(begin + i)) {
                return false;
            }
        }
        return true;
    }

    /** As {@link #cut}, by sound; a sound that both sides of a cut share is heard once. */
    private void cutSound(byte[] sound, int begin, int part) {
        for (int end = begin + 1; end <= sound.length; end++) {
            boolean last = end == sound.length;
            boolean whole = begin == 0 && last;
            if (!whole && (last || part < Joints.MOST_WORDS - 1)) {
                tellSounding(sound, begin, end, part);
                if (begin > 0) {
                    tellSounding(sound, begin - 1, end, part);
                }
            }
        }
    }

    private void tellSounding(byte[] sound, int begin, int end, int part) {
        int hash = Letters.hash(sound, begin, end - begin);
        for (int id = vocabulary.firstOfSound(hash); id >= 0; id = vocabulary.nextOfSound(id)) {
            Words words = vocabulary.words();
            boolean same = Joints.isJoinable(words.kind(id))
                    && Letters.equal(
                            words.letters(id), words.soundFrom(id), words.soundLength(id), sound, begin, end - begin);
            if (same) {
                partTokens[part] = NameView.token(id, words.kind(id));
                if (end == sound.length) {
                    tellParts(part + 1);
                } else {
                    cutSound(sound, end, part + 1);
                }
            }
        }
    }

    /** A name that has the parts side by side has the rarest of them: that is looked up. */
    private void tellParts(int count) {
        parts.show(vocabulary.words(), partTokens, 0, count);
        int rarest = -1;
        for (int i = 0; i < count; i++) {
            int names = Postings.size(vocabulary.names(parts.id(i)));
            boolean rarer = rarest < 0 || names < Postings.size(vocabulary.names(parts.id(rarest)));
            rarest = parts.kind(i) != WordKind.SMALL && rarer ? i : rarest;
        }
        float likeness = rarest < 0 ? 0 : Joints.likeness(parts, 0, count, name, from);
        if (likeness > 0) {
            float value = likeness * (name.weight(from) + parts.weight(0, count)) / 2;
            for (int i = 0; i < count; i++) {
                if (i == rarest) {
                    alike.add(parts.id(i), from, from + 1, value);
                } else {
                    alike.addBeside(parts.id(i), from);
                }
            }
        }
    }
}

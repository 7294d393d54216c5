package io.listwire.domain.matching;

import io.listwire.domain.name.SoundKey;
import io.listwire.domain.name.WordKind;

/**
 * Finds the words of an index that join several words of a name, and those that a word of the name joins. Not safe for use by
 * several threads.
 */
final class JointSearch {

    private final Vocabulary vocabulary;
    private final AlikeWords alike;
    private final NameView one = new NameView();
    private final PartSearch parts;
    private final int[] oneToken = new int[1];
    private final LengthTable.Near tellJoint = this::tellJoint;
    private NameView name = new NameView();
    private int from;
    private int to;

    JointSearch(Vocabulary vocabulary, AlikeWords alike, SearchMemory memory) {
        this.vocabulary = vocabulary;
        this.alike = alike;
        this.parts = new PartSearch(vocabulary, alike, memory);
    }

    /** Adds what it finds to the words that are alike. */
    void find(NameView wanted) {
        name = wanted;
        for (from = 0; from < name.size(); from++) {
            if (Joints.isJoinable(name.kind(from))) {
                findJoints();
                parts.find(name, from);
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
                byte[] letters = name.words().letters();
                append(
                        writing,
                        letters,
                        name.words().writtenFrom(id),
                        name.words().writtenLength(id));
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

    private static void append(StringBuilder writing, byte[] letters, int begin, int length) {
        for (int i = begin; i < begin + length; i++) {
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
}

package io.listwire.domain.matching;

import java.util.Arrays;

/**
 * The words of an index that make a word between them: those that are the rarest of their parts, by which names are looked up, with
 * what each adds at most to what two names have in common; and those that stand beside them. None twice.
 */
final class JoinedParts {

    private final IntList rarest = new IntList();
    private final IntList others = new IntList();
    private float[] values = new float[16];

    void clear() {
        rarest.clear();
        others.clear();
    }

    /** Adds one that is the rarest of its parts, or raises what it adds. */
    void addRarest(int id, float value) {
        int place = rarest.indexOf(id);
        if (place < 0) {
            place = rarest.size();
            rarest.add(id);
            values = place < values.length ? values : Arrays.copyOf(values, 2 * place);
            values[place] = 0;
        }
        values[place] = Math.max(values[place], value);
    }

    void addOther(int id) {
        if (others.indexOf(id) < 0) {
            others.add(id);
        }
    }

    /** How many are the rarest of their parts, each of them with its value, then the others: to be kept, and told. */
    int[] toArray() {
        int[] all = new int[1 + 2 * rarest.size() + others.size()];
        all[0] = rarest.size();
        for (int i = 0; i < rarest.size(); i++) {
            all[1 + 2 * i] = rarest.get(i);
            all[2 + 2 * i] = Float.floatToIntBits(values[i]);
        }
        System.arraycopy(others.array(), 0, all, 1 + 2 * rarest.size(), others.size());
        return all;
    }

    /** Adds to the words that are alike what makes a word of the name. */
    static void tell(int[] parts, int word, AlikeWords alike) {
        int besides = 1 + 2 * parts[0];
        for (int i = 1; i < besides; i += 2) {
            alike.add(parts[i], word, word + 1, Float.intBitsToFloat(parts[i + 1]));
        }
        for (int i = besides; i < parts.length; i++) {
            alike.addBeside(parts[i], word);
        }
    }
}

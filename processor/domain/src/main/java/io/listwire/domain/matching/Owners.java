package io.listwire.domain.matching;

import java.util.Arrays;

/** Keys of those who have names in an index, each with the first of its names. Not safe for use by several threads. */
final class Owners {

    private String[] keys = new String[16];
    private int[] firstNames = new int[16];
    private final Chains byKey = new Chains(owner -> hash(keys[owner]));
    private final IntList free = new IntList();
    private int size;

    private static int hash(String key) {
        return key.hashCode() * 0x9E3779B9;
    }

    /** Number of the key, negative where it is unknown. */
    int find(String key) {
        int owner = byKey.first(hash(key));
        while (owner >= 0 && !keys[owner].equals(key)) {
            owner = byKey.next(owner);
        }
        return owner;
    }

    boolean isEmpty() {
        return size == free.size();
    }

    /** Number for a key that is unknown. */
    int add(String key) {
        int owner = free.isEmpty() ? size++ : free.removeLast();
        if (owner >= keys.length) {
            keys = Arrays.copyOf(keys, owner + (owner >> 2) + 1);
            firstNames = Arrays.copyOf(firstNames, keys.length);
        }
        keys[owner] = key;
        byKey.add(owner);
        return owner;
    }

    void remove(int owner) {
        byKey.remove(owner);
        keys[owner] = "";
        free.add(owner);
    }

    String key(int owner) {
        return keys[owner];
    }

    int firstName(int owner) {
        return firstNames[owner];
    }

    void setFirstName(int owner, int name) {
        firstNames[owner] = name;
    }
}

package org.provindex.reading.table;

import java.math.BigDecimal;

/**
 * Which cells of a long file have had which value, by hashes of 64 and 32 bits: 12 bytes each, as
 * millions are kept.
 */
final class Passed {
    static final int MOST = 6_000_000;

    /** What is known of a cell. */
    enum Find {
        NEW,
        SAME,
        OTHER
    }

    private long[] keys = new long[1 << 16];
    private int[] values = new int[1 << 16];
    private int size;

    /** Whether the cell has had a value, which is kept if not and if there is room. */
    Find find(String cell, BigDecimal value) {
        long key = hash(cell);
        int said = value.stripTrailingZeros().hashCode();
        int slot = slot(key);
        if (keys[slot] == key) return values[slot] == said ? Find.SAME : Find.OTHER;
        if (isFull()) return Find.NEW;
        if (size * 3L > keys.length * 2L) {
            grow();
            slot = slot(key);
        }
        keys[slot] = key;
        values[slot] = said;
        size++;
        return Find.NEW;
    }

    boolean isFull() {
        return size >= MOST;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ key >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != key) slot = slot + 1 & mask;
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] == 0) continue;
            int slot = slot(oldKeys[i]);
            keys[slot] = oldKeys[i];
            values[slot] = oldValues[i];
        }
    }

    /** FNV-1a of the text, mixed; never 0, which marks an empty slot. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        hash = (hash ^ hash >>> 32) * 0x9e3779b97f4a7c15L;
        return hash == 0 ? 1 : hash;
    }
}

package org.provindex.reading.table;

import java.math.BigDecimal;

/**
 * Which cells of a long file have had which value, by hashes of 64 and 32 bits: 12 bytes each in
 * tables three quarters full, as millions are kept. They are cut into many small tables, so that
 * none is ever copied whole.
 */
final class Passed {
    static final int MOST = 12_000_000;
    private static final int PARTS = 512;
    private static final int FIRST_SLOTS = 64;

    /** What is known of a cell. */
    enum Find {
        NEW,
        SAME,
        OTHER
    }

    private final Part[] parts = new Part[PARTS];
    private int size;

    /** Whether the cell has had a value, which is kept if not and if there is room. */
    Find find(String cell, BigDecimal value) {
        long key = hash(cell);
        int said = value.stripTrailingZeros().hashCode();
        int number = (int) (key >>> 48) % PARTS;
        Part part = parts[number];
        if (part == null) {
            part = new Part();
            parts[number] = part;
        }
        int slot = part.slot(key);
        if (part.keys[slot] == key) return part.values[slot] == said ? Find.SAME : Find.OTHER;
        if (isFull()) return Find.NEW;
        part.put(slot, key, said);
        size++;
        return Find.NEW;
    }

    boolean isFull() {
        return size >= MOST;
    }

    /** An open hash table. */
    private static final class Part {
        private long[] keys = new long[FIRST_SLOTS];
        private int[] values = new int[FIRST_SLOTS];
        private int size;

        int slot(long key) {
            int mask = keys.length - 1;
            int slot = (int) (key ^ key >>> 32) & mask;
            while (keys[slot] != 0 && keys[slot] != key) slot = slot + 1 & mask;
            return slot;
        }

        void put(int slot, long key, int value) {
            keys[slot] = key;
            values[slot] = value;
            if (++size * 4L > keys.length * 3L) grow();
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
    }

    /** FNV-1a of the text, mixed; never 0, which marks an empty slot. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        hash = (hash ^ hash >>> 32) * 0x9e3779b97f4a7c15L;
        return hash == 0 ? 1 : hash;
    }
}

package org.provindex.composite.rank;

/**
 * The order of some numbers, ascending: by insertion for few, by radix on their bits for many (six
 * passes of eleven bits, those skipped in which all agree). Both are stable and, unlike a sort of
 * the numbers alone, say where each came from.
 */
final class Order {
    private static final int FEW = 80;
    private static final int BITS = 11;
    private static final int BUCKETS = 1 << BITS;

    // The numbers as keys that sort like them, and their cells; both in order after sorting.
    private long[] keys;
    private int[] cells;
    private final int size;

    Order(double[] x, int from, int to) {
        keys = new long[to - from];
        cells = new int[to - from];
        int n = 0;
        for (int c = from; c < to; c++) {
            // + 0.0 makes -0.0 equal to 0.0.
            double v = x[c] + 0.0;
            if (v != v) continue;
            long bits = Double.doubleToRawLongBits(v);
            keys[n] = bits ^ (bits >> 63 | Long.MIN_VALUE);
            cells[n++] = c;
        }
        size = n;
        if (size <= FEW) insertion();
        else radix();
    }

    int size() {
        return size;
    }

    int cell(int place) {
        return cells[place];
    }

    boolean equal(int place, int other) {
        return keys[place] == keys[other];
    }

    private void insertion() {
        for (int i = 1; i < size; i++) {
            long key = keys[i];
            int cell = cells[i];
            int j = i - 1;
            while (j >= 0 && Long.compareUnsigned(keys[j], key) > 0) {
                keys[j + 1] = keys[j];
                cells[j + 1] = cells[j];
                j--;
            }
            keys[j + 1] = key;
            cells[j + 1] = cell;
        }
    }

    private void radix() {
        long[] otherKeys = new long[size];
        int[] otherCells = new int[size];
        int[] starts = new int[BUCKETS];
        for (int shift = 0; shift < 64; shift += BITS) {
            java.util.Arrays.fill(starts, 0);
            for (int i = 0; i < size; i++) starts[(int) (keys[i] >>> shift) & BUCKETS - 1]++;
            if (starts[(int) (keys[0] >>> shift) & BUCKETS - 1] == size) continue;
            int sum = 0;
            for (int b = 0; b < BUCKETS; b++) {
                int count = starts[b];
                starts[b] = sum;
                sum += count;
            }
            for (int i = 0; i < size; i++) {
                int place = starts[(int) (keys[i] >>> shift) & BUCKETS - 1]++;
                otherKeys[place] = keys[i];
                otherCells[place] = cells[i];
            }
            long[] keysBefore = keys;
            keys = otherKeys;
            otherKeys = keysBefore;
            int[] cellsBefore = cells;
            cells = otherCells;
            otherCells = cellsBefore;
        }
    }
}

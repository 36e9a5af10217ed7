package org.provindex.ranking.table;

/** How much may be kept in memory: a share of the heap that the service was given. */
public final class Room {
    private Room() {}

    /**
     * @param oneIn of how many parts of the heap
     * @param bytesEach a generous estimate for one item
     */
    public static long forItems(int oneIn, int bytesEach) {
        return Math.max(1000, Runtime.getRuntime().maxMemory() / oneIn / bytesEach);
    }
}

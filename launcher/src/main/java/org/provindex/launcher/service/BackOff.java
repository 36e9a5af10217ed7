package org.provindex.launcher.service;

import java.time.Duration;

/**
 * How long to wait before something that ended is started again: 1 s the first time, doubled with
 * each further early end up to 30 s; 1 s again after it has run for 15 s.
 */
record BackOff(int earlyEnds) {
    static final BackOff NONE = new BackOff(0);
    private static final int LONGEST_SECONDS = 30;
    private static final Duration STEADY = Duration.ofSeconds(15);

    BackOff afterEnd(Duration ran) {
        return new BackOff(ran.compareTo(STEADY) >= 0 ? 1 : earlyEnds + 1);
    }

    Duration delay() {
        int doublings = Math.min(Math.max(earlyEnds - 1, 0), 5);
        return Duration.ofSeconds(Math.min(1L << doublings, LONGEST_SECONDS));
    }
}

package org.provindex.ranking.event;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/**
 * The newest events in memory: one edition that ten thousand readers fetch is read from the
 * database once. Sequences have no gaps in the table, so an index is a subtraction.
 */
@Singleton
public class RecentEvents {
    private static final int MOST = 1000;
    private static final int MOST_BYTES = 8 << 20;
    private static final int AT_ONCE = 200;

    private final EventLog log;
    private volatile List<Event> recent = List.of();
    private volatile long head = -1;

    RecentEvents(EventLog log) {
        this.log = log;
    }

    /** The newest sequence that is known here. */
    public long head() {
        return head;
    }

    /** Events behind a sequence, in order, as many as are at hand or {@code limit}. */
    public List<Event> after(long sequence, int limit) {
        List<Event> at = recent;
        if (!at.isEmpty() && sequence >= at.get(0).sequence() - 1) {
            int from = (int) Math.min(sequence - at.get(0).sequence() + 1, at.size());
            return at.subList(from, Math.min(at.size(), from + limit));
        }
        return sequence >= head && head >= 0 ? List.of() : log.after(sequence, limit);
    }

    /**
     * Reads what is new.
     *
     * @return whether there was anything
     */
    synchronized boolean refresh() {
        if (head < 0) {
            head = log.head();
            return true;
        }
        boolean any = false;
        List<Event> more;
        do {
            more = log.after(head, AT_ONCE);
            if (!more.isEmpty()) {
                List<Event> all = new ArrayList<>(recent);
                all.addAll(more);
                recent = newest(all);
                head = more.get(more.size() - 1).sequence();
                any = true;
            }
        } while (more.size() == AT_ONCE);
        return any;
    }

    private static List<Event> newest(List<Event> all) {
        int from = all.size();
        long bytes = 0;
        while (from > 0 && all.size() - from < MOST) {
            bytes += all.get(from - 1).body().length;
            if (bytes > MOST_BYTES) {
                break;
            }
            from--;
        }
        return List.copyOf(all.subList(from, all.size()));
    }
}

package org.provindex.indicator.sdmx;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a source that a query wants: the first and last of each series, from an offset to a
 * limit. The source gives series by series, each in the order of time; at most the last rows of one
 * series are kept.
 */
record SelectedRows(RowSource source, DataQuery query) implements RowSource {
    @Override
    public void forEach(Predicate<@Nullable String[]> consumer) {
        Pass pass = new Pass(consumer);
        source.forEach(row -> !query.matches(row) || pass.take(row));
        pass.flush();
    }

    private final class Pass {
        private final Predicate<@Nullable String[]> consumer;
        private final Deque<@Nullable String[]> tail = new ArrayDeque<>();
        private @Nullable String @Nullable [] series;
        private int ofSeries;
        private long emitted;
        private boolean open = true;

        Pass(Predicate<@Nullable String[]> consumer) {
            this.consumer = consumer;
        }

        boolean take(@Nullable String[] row) {
            int dimensions = query.flow().dsd().timeIndex();
            if (series == null || !sameSeries(series, row, dimensions)) {
                flush();
                series = row;
                ofSeries = 0;
            }
            ofSeries++;
            Integer first = query.first();
            Integer last = query.last();
            boolean isFirst = first != null && ofSeries <= first;
            if (first == null && last == null || isFirst) {
                emit(row);
            } else if (last != null) {
                tail.add(row);
                if (tail.size() > last) {
                    tail.removeFirst();
                }
            }
            return open;
        }

        private static boolean sameSeries(
                @Nullable String[] one, @Nullable String[] other, int dimensions) {
            return Arrays.equals(one, 0, dimensions, other, 0, dimensions);
        }

        void flush() {
            tail.forEach(this::emit);
            tail.clear();
        }

        private void emit(@Nullable String[] row) {
            if (!open) {
                return;
            }
            emitted++;
            if (emitted > query.offset()) {
                open = consumer.test(row);
            }
            Integer limit = query.limit();
            if (limit != null && emitted >= (long) query.offset() + limit) {
                open = false;
            }
        }
    }
}

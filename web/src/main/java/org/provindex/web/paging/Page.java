package org.provindex.web.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param nextCursor what to send as {@code cursor} for the next page; absent on the last one
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) implements Paged {
    /**
     * A page of rows of which one more than asked for was read, to know whether another page
     * follows.
     */
    public static <R, T> Page<T> of(
            List<R> rows, PageRequest request, Function<R, T> view, Function<R, String> position) {
        if (rows.size() <= request.limit()) {
            return new Page<>(rows.stream().map(view).toList(), null);
        }
        List<R> shown = rows.subList(0, request.limit());
        String cursor = request.cursorAfter(position.apply(shown.get(shown.size() - 1)));
        return new Page<>(shown.stream().map(view).toList(), cursor);
    }
}

package org.provindex.web.paging;

import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.provindex.web.json.Characters;
import org.provindex.web.problem.ProblemException;
import org.provindex.web.problem.Problems;

/**
 * The {@code limit} and {@code cursor} of a list request. A cursor is bound to the other parameters
 * it was made for.
 */
public final class PageRequest {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAXIMUM_LIMIT = 1000;

    private final int limit;
    private final Optional<String> position;
    private final String binding;

    private PageRequest(int limit, Optional<String> position, String binding) {
        this.limit = limit;
        this.position = position;
        this.binding = binding;
    }

    public static PageRequest of(UriInfo uri) {
        var parameters = uri.getQueryParameters();
        String limitText = parameters.getFirst("limit");
        int limit = limitText == null ? DEFAULT_LIMIT : limit(limitText);
        TreeMap<String, Object> others = new TreeMap<>(parameters);
        others.remove("cursor");
        others.remove("limit");
        CRC32 crc = new CRC32();
        crc.update((uri.getPath() + others).getBytes(StandardCharsets.UTF_8));
        String binding = Long.toString(crc.getValue(), 36);
        return new PageRequest(
                limit,
                Optional.ofNullable(parameters.getFirst("cursor")).map(c -> open(c, binding)),
                binding);
    }

    /**
     * How many are asked for.
     *
     * @throws org.provindex.web.problem.ProblemException 400 if it is no number from 1 to {@value
     *     #MAXIMUM_LIMIT}
     */
    public static int limit(String text) {
        int limit = 0;
        if (text.matches("[0-9]{1,9}")) {
            limit = Integer.parseInt(text);
        }
        if (limit < 1 || limit > MAXIMUM_LIMIT) {
            throw Problems.invalidParameter(
                            "limit",
                            "must be a whole number from 1 to %d, not '%s'"
                                    .formatted(MAXIMUM_LIMIT, Problems.shorten(text)))
                    .with("maximum", MAXIMUM_LIMIT)
                    .asException();
        }
        return limit;
    }

    private static String open(String cursor, String binding) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            if (colon > 0
                    && text.substring(0, colon).equals(binding)
                    && Characters.areStorable(text)) {
                return text.substring(colon + 1);
            }
        } catch (IllegalArgumentException e) {
            // not base64: the same answer as for a cursor of another query
        }
        throw foreign();
    }

    private static ProblemException foreign() {
        return Problems.invalidParameter(
                        "cursor",
                        "is not one that this query gave; leave it out to begin at the first page")
                .asException();
    }

    public int limit() {
        return limit;
    }

    /** Where the page before ended, as the list itself wrote it. */
    public Optional<String> position() {
        return position;
    }

    /**
     * Where the page before ended, as a value of the list's own.
     *
     * @param read may throw what parsing throws; then it was no cursor of this list
     */
    public <T> Optional<T> position(Function<String, T> read) {
        try {
            return position.map(read);
        } catch (IllegalArgumentException
                | DateTimeException
                | IndexOutOfBoundsException notOfThisList) {
            throw foreign();
        }
    }

    public String cursorAfter(String last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((binding + ":" + last).getBytes(StandardCharsets.UTF_8));
    }
}

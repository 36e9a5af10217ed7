package org.provindex.reading.text;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A text to be read, as it is stored.
 *
 * <p>All positions that the reader gives are UTF-16 units of {@link #text()} as given here, head
 * lines included.
 *
 * @param text the stored text
 * @param date when it was published; overrides a {@code Date:} line at its head
 * @param homeArea code of the area that the text speaks of where it names none
 * @param title the title, if it is known from elsewhere than the text
 */
public record Document(
        String text, Optional<LocalDate> date, Optional<String> homeArea, Optional<String> title) {

    /** A text of which nothing else is known. */
    public static Document of(String text) {
        return new Document(text, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same text, published on a day. */
    public Document withDate(LocalDate day) {
        return new Document(text, Optional.of(day), homeArea, title);
    }

    /** The same text, speaking of an area where it names none. */
    public Document withHomeArea(String code) {
        return new Document(text, date, Optional.of(code), title);
    }

    /** The day of publication: the given one, else the one that a head line of the text tells. */
    public Optional<LocalDate> published() {
        return date.or(() -> DocumentHead.of(text).date());
    }
}

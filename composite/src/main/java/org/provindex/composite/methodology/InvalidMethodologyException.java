package org.provindex.composite.methodology;

import java.util.List;
import java.util.stream.Collectors;
import org.provindex.composite.fault.CompositeException;
import org.provindex.composite.fault.Place;

/** A methodology that cannot be used; carries everything that is wrong with it at once. */
public final class InvalidMethodologyException extends CompositeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param path such as {@code pillars[2].indicators[0].weight}; empty for the document as a
     *     whole
     * @param message what is wrong and what is allowed
     */
    public record Message(String path, String message) {
        @Override
        public String toString() {
            return path.isEmpty() ? message : path + ": " + message;
        }
    }

    private final transient List<Message> messages;

    public InvalidMethodologyException(List<Message> messages) {
        super(
                Place.nowhere(),
                messages.stream().map(Message::toString).collect(Collectors.joining("\n")));
        this.messages = List.copyOf(messages);
    }

    public List<Message> messages() {
        return messages;
    }
}

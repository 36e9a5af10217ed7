package org.provindex.launcher.terminal;

import java.nio.file.AccessDeniedException;
import java.util.Optional;

/**
 * A reason not to go on, as one sentence that also says what to do; shown without a stack trace.
 */
public final class Refusal extends RuntimeException {
    public Refusal(String sentence) {
        super(sentence);
    }

    public Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /**
     * The sentence for any failure: its own where it is a refusal, a known cause's, or the bare
     * message.
     */
    public static String sentenceFor(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof Refusal) return t.getMessage();
        }
        for (Throwable t = failure; t != null; t = t.getCause()) {
            String message = String.valueOf(t.getMessage());
            Optional<String> known = knownCause(message);
            if (known.isPresent()) return known.get();
            if (t instanceof AccessDeniedException) {
                return "No permission for %s: give this user access to it or choose another folder with --home."
                        .formatted(message);
            }
        }
        String message = failure.getMessage();
        return "%s (%s); --debug shows where."
                .formatted(
                        message == null ? "Something unforeseen happened" : message,
                        failure.getClass().getSimpleName());
    }

    /**
     * The sentence for a cause that the system, PostgreSQL or a service names in its message or
     * log, if it is one that the reader can do something about.
     */
    public static Optional<String> knownCause(String message) {
        if (message.contains("No space left on device")
                || message.contains("Disk quota exceeded")) {
            return Optional.of(
                    "The disk is full: free some space, or keep the data elsewhere with --home.");
        }
        if (message.contains("Read-only file system")) {
            return Optional.of(
                    "The file system is read-only (%s): keep the data elsewhere with --home."
                            .formatted(message));
        }
        if (message.contains("OutOfMemoryError") || message.contains("Cannot allocate memory")) {
            return Optional.of(
                    "Memory ran out: close other programs, or give the services more heap with"
                            + " PROVINDEX_SERVICE_OPTS=-Xmx256m.");
        }
        if (message.contains("Too many open files")) {
            return Optional.of(
                    "Too many files are open: raise the limit, for example with `ulimit -n 4096`.");
        }
        return Optional.empty();
    }
}

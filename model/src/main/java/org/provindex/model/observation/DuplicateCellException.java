package org.provindex.model.observation;

/** One cell was staged with two statements; see {@link Staging#settle}. */
public final class DuplicateCellException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    DuplicateCellException(String message) {
        super(message);
    }

    DuplicateCellException(String message, Throwable cause) {
        super(message, cause);
    }
}

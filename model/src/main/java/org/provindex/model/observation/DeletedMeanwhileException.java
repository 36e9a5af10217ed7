package org.provindex.model.observation;

/** An indicator, area, unit or release was deleted between its look-up and the recording. */
public final class DeletedMeanwhileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DeletedMeanwhileException() {
        super("What the observations refer to was deleted meanwhile");
    }
}

package org.provindex.model.observation;

import java.sql.SQLException;

/** The database refused or was lost. */
public final class StorageException extends RuntimeException {
    public StorageException(String message, SQLException cause) {
        super(message, cause);
    }
}

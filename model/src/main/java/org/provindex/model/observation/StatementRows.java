package org.provindex.model.observation;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jdbi.v3.core.result.ResultIterator;
import org.jspecify.annotations.Nullable;

/** The rows of some statements, one statement after another. */
final class StatementRows implements Iterator<Observation>, AutoCloseable {
    private final Iterator<ObservationSql> statements;
    private final Function<ObservationSql, ResultIterator<Observation>> open;
    private @Nullable ResultIterator<Observation> rows;

    StatementRows(
            Iterator<ObservationSql> statements,
            Function<ObservationSql, ResultIterator<Observation>> open) {
        this.statements = statements;
        this.open = open;
    }

    @Override
    public boolean hasNext() {
        while (rows == null || !rows.hasNext()) {
            close();
            if (!statements.hasNext()) {
                return false;
            }
            rows = open.apply(statements.next());
        }
        return true;
    }

    @Override
    public Observation next() {
        if (rows == null) {
            throw new NoSuchElementException();
        }
        return rows.next();
    }

    @Override
    public void close() {
        if (rows != null) {
            rows.close();
            rows = null;
        }
    }
}

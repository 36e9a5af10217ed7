package org.provindex.web.database;

import jakarta.inject.Singleton;

/** Who is behind the request, for the audit. */
@Singleton
public class Caller {
    /** Name of the principal. */
    public String name() {
        return "local";
    }

    /** Whether texts that are not open may be shown. */
    public boolean isCurator() {
        return true;
    }
}

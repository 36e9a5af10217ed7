package org.provindex.launcher.database;

/** A login role of the product: the owner of database and schema, and one for each service. */
public enum Role {
    OWNER("provindex_owner"),
    INDICATOR("provindex_indicator"),
    INGEST("provindex_ingest"),
    RANKING("provindex_ranking");

    private final String sqlName;

    Role(String sqlName) {
        this.sqlName = sqlName;
    }

    public String sqlName() {
        return sqlName;
    }

    /** The environment variable that may give the password, {@code PROVINDEX_OWNER_PASSWORD}. */
    public String passwordVariable() {
        return "PROVINDEX_" + name() + "_PASSWORD";
    }
}

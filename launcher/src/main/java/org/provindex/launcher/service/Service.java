package org.provindex.launcher.service;

import java.nio.file.Path;
import org.provindex.launcher.database.Role;

/** The services in the order in which they are started and listed. */
public enum Service {
    INDICATOR("indicator", 1, Role.INDICATOR),
    RANKING("ranking", 2, Role.RANKING),
    INGEST("ingest", 3, Role.INGEST);

    private final String code;
    private final int portOffset;
    private final Role role;

    Service(String code, int portOffset, Role role) {
        this.code = code;
        this.portOffset = portOffset;
        this.role = role;
    }

    public String code() {
        return code;
    }

    public int portOffset() {
        return portOffset;
    }

    public Role role() {
        return role;
    }

    /** The jar that starts it, as Quarkus builds it ("fast-jar"). */
    public Path jar(Path root) {
        return root.resolve(code + "-service/target/quarkus-app/quarkus-run.jar");
    }

    /** The name of its environment variable, for example {@code PROVINDEX_RANKING_URL}. */
    public String urlVariable() {
        return "PROVINDEX_%s_URL".formatted(name());
    }
}

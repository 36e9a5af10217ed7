package org.provindex.ranking.delivery;

import jakarta.inject.Singleton;
import java.util.UUID;

/** What tells this process from other replicas. */
@Singleton
public class Replica {
    private final String name =
            ProcessHandle.current().pid() + "-" + UUID.randomUUID().toString().substring(0, 8);

    public String name() {
        return name;
    }
}

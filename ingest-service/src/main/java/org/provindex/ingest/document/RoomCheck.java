package org.provindex.ingest.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready while the disk is nearly full: a file would be refused in the middle of its sending.
 */
@Readiness
@ApplicationScoped
class RoomCheck implements HealthCheck {
    private final Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    private final long leastBytes;

    RoomCheck(RoomConfig config) {
        leastBytes = config.least().asLongValue();
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("room").withData("neededMB", leastBytes >> 20);
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            return answer.status(free >= leastBytes).withData("freeMB", free >> 20).build();
        } catch (IOException e) {
            return answer.down().withData("reason", folder + " cannot be read").build();
        }
    }
}

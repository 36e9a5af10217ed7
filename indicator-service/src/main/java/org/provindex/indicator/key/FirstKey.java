package org.provindex.indicator.key;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jdbi.v3.core.JdbiException;
import org.provindex.web.identity.ApiKey;

/** Writes the first administrator's key to a file, once the schema is there. */
@ApplicationScoped
class FirstKey {
    private final Keys keys;
    private final KeyConfig config;

    FirstKey(Keys keys, KeyConfig config) {
        this.keys = keys;
        this.config = config;
    }

    void atStart(@Observes @Priority(2) StartupEvent event) {
        config.adminFile().ifPresent(this::write);
    }

    private void write(Path file) {
        try {
            if (!config.renewAdmin() && keys.hasAdmin()) {
                return;
            }
            if (keys.first(config.renewAdmin(), key -> writePrivately(file, key))) {
                Log.infof(
                        "An administrator's key was written to %s; only its owner can read it",
                        file);
            }
        } catch (JdbiException e) {
            Log.warn("The schema is not there yet; the first key is written at the next start");
        } catch (UncheckedIOException e) {
            throw new IllegalStateException(
                    "The first key cannot be written to %s (%s): name a file that can be in provindex.keys.admin-file"
                            .formatted(file, e.getCause().getMessage()),
                    e);
        }
    }

    /** As a whole and never readable by others, not even for a moment. */
    private static void writePrivately(Path file, ApiKey key) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, "key", ".new", ownerOnly());
            try {
                Files.writeString(draft, key.text() + "\n");
                Files.move(
                        draft,
                        file,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}

package org.provindex.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The shared test material, which a clone by itself does not have. */
final class SharedMaterial {
    private SharedMaterial() {}

    /** A file or folder of it; skips the test where it is absent. */
    static Path of(String path) {
        Path found = HomeOption.root().resolve("../shared").resolve(path).normalize();
        if (!Files.exists(found)) {
            System.out.println("Skipped: the shared test material has no " + path);
        }
        Assumptions.assumeTrue(Files.exists(found), "the shared test material has no " + path);
        return found;
    }
}

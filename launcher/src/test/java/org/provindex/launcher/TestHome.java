package org.provindex.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.provindex.launcher.home.Home;

/**
 * Homes for tests; the server's programs are unpacked once for all of them, in the build folder.
 */
public final class TestHome {
    private static final Path SHARED = Path.of("target", "postgres-binaries").toAbsolutePath();

    private TestHome() {}

    public static Home in(Path folder) throws IOException {
        Home home = new Home(folder);
        home.open();
        Files.createDirectories(SHARED);
        Files.createSymbolicLink(home.postgresBinaries(), SHARED);
        return home;
    }

    /**
     * Takes the link to the shared programs away, before the folder is deleted with what is in it.
     */
    public static void leave(Home home) throws IOException {
        Files.deleteIfExists(home.postgresBinaries());
    }
}

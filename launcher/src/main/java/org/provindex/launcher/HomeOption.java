package org.provindex.launcher;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.provindex.launcher.home.Home;
import picocli.CommandLine.Option;

/** The option that says where an installation keeps its data. */
final class HomeOption {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            description =
                    "Folder for database, passwords and logs (default: .provindex beside the provindex script).")
    private @Nullable Path folder;

    Home home() {
        return new Home(folder == null ? root().resolve(".provindex") : folder);
    }

    /** The folder with the built services; the start script names it. */
    static Path root() {
        return Path.of(System.getProperty("provindex.root", "")).toAbsolutePath().normalize();
    }
}

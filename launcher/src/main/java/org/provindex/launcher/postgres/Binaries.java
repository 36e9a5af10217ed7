package org.provindex.launcher.postgres;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.provindex.launcher.home.Home;
import org.provindex.launcher.terminal.Refusal;
import org.tukaani.xz.XZInputStream;

/** The server's programs, unpacked once into the home from the archive for this platform. */
record Binaries(Path folder, String version) {
    private static final int OWNER_MAY_EXECUTE = 0100;

    /** Unpacks beside and renames, so that a start cut short leaves nothing that looks whole. */
    static Binaries unpackedIn(Home home) throws IOException {
        String version = bundledVersion();
        Path folder =
                home.postgresBinaries().resolve(version + "-" + System.getProperty("os.arch"));
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(home.postgresBinaries());
            Path draft = home.postgresBinaries().resolve("unpacking");
            deleteTree(draft);
            try (InputStream archive = archive()) {
                unpack(archive, draft);
            }
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Binaries(folder, version);
    }

    static String bundledVersion() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Binaries.class.getResourceAsStream("binaries.properties")) {
            properties.load(in);
        }
        return properties.getProperty("version");
    }

    String majorVersion() {
        return version.substring(0, version.indexOf('.'));
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static InputStream archive() throws IOException {
        String os = System.getProperty("os.name");
        String system = os.startsWith("Windows") ? "Windows" : os.startsWith("Mac") ? "Darwin" : os;
        String arch = System.getProperty("os.arch");
        try {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, arch);
        } catch (IllegalStateException none) {
            throw new Refusal(
                    "There is no embedded PostgreSQL for %s on %s: use a server of your own with --database jdbc:postgresql://host:5432/provindex."
                            .formatted(os, arch),
                    none);
        }
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        boolean posix = Files.getFileStore(target.getParent()).supportsFileAttributeView("posix");
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException(
                            "The archive of PostgreSQL names a path outside: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                    continue;
                }
                Files.copy(tar, path);
                if (posix) Files.setPosixFilePermissions(path, permissions(entry.getMode()));
            }
        }
    }

    /** Readable for all: run as root, the server may have to take another account. */
    private static java.util.Set<PosixFilePermission> permissions(int mode) {
        return PosixFilePermissions.fromString(
                (mode & OWNER_MAY_EXECUTE) != 0 ? "rwxr-xr-x" : "rw-r--r--");
    }

    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) return;
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(root)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : deepestFirst) Files.delete(each);
    }
}

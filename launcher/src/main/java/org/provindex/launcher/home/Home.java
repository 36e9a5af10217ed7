package org.provindex.launcher.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.provindex.launcher.terminal.Refusal;

/** The folder that holds everything one installation keeps: database, passwords, logs, state. */
public record Home(Path folder) {
    /** Two log files of each kind are kept: this run's and the one before. */
    private static final String PREVIOUS = ".1";

    private static final String UNFIT_FOR_SHELL = "\"$`\\";

    /** The path is kept free of symbolic links: running processes are recognised by it. */
    public Home {
        folder = real(folder.toAbsolutePath().normalize());
    }

    private static Path real(Path path) {
        Path parent = path.getParent();
        if (parent == null) return path;
        try {
            return Files.exists(path)
                    ? path.toRealPath()
                    : real(parent).resolve(path.getFileName());
        } catch (IOException hidden) {
            return path;
        }
    }

    /** Makes the folder where it is missing and tries that it can be written. */
    public void open() {
        // pg_ctl hands paths to a shell within double quotes.
        if (folder.toString().chars().anyMatch(c -> UNFIT_FOR_SHELL.indexOf(c) >= 0)) {
            throw new Refusal(
                    "The folder %s has one of %s in its path, which PostgreSQL cannot take: choose another with --home."
                            .formatted(folder, "\" $ ` \\"));
        }
        try {
            Files.createDirectories(logs());
            Path probe = Files.createTempFile(folder, "probe", null);
            Files.delete(probe);
        } catch (AccessDeniedException e) {
            throw new Refusal(
                    "The folder %s cannot be written by this user%s: choose another with --home."
                            .formatted(folder, owner()),
                    e);
        } catch (FileAlreadyExistsException e) {
            throw new Refusal(
                    "%s is a file, not a folder: choose another with --home."
                            .formatted(e.getFile()),
                    e);
        } catch (FileSystemException e) {
            String reason = e.getReason() == null ? e.getMessage() : e.getReason();
            throw new Refusal(
                    Refusal.knownCause(reason)
                            .orElse(
                                    "The folder %s cannot be made (%s): choose another with --home."
                                            .formatted(folder, reason)),
                    e);
        } catch (IOException e) {
            throw new Refusal(
                    "The folder %s cannot be used: choose another with --home.".formatted(folder),
                    e);
        }
    }

    private String owner() {
        for (Path p = folder; p != null; p = p.getParent()) {
            if (Files.exists(p)) {
                try {
                    return " (it belongs to %s)".formatted(Files.getOwner(p).getName());
                } catch (IOException | UnsupportedOperationException unknown) {
                    return "";
                }
            }
        }
        return "";
    }

    public Path state() {
        return folder.resolve("run.json");
    }

    public Path lock() {
        return folder.resolve("launcher.lock");
    }

    public Path launcherPid() {
        return folder.resolve("launcher.pid");
    }

    public Path passwords() {
        return folder.resolve("passwords.json");
    }

    /** The administrator's key, which the indicator service writes at its first start. */
    public Path adminKey() {
        return folder.resolve("admin.key");
    }

    public Path bootstrapSql() {
        return folder.resolve("bootstrap.sql");
    }

    public Path postgresData() {
        return folder.resolve("postgres");
    }

    public Path postgresPort() {
        return folder.resolve("postgres.port");
    }

    public Path postgresBinaries() {
        return folder.resolve("postgres-binaries");
    }

    public Path logs() {
        return folder.resolve("logs");
    }

    /** Writes the file for its owner's eyes only, as a whole. */
    public void writePrivately(Path file, String text) throws IOException {
        new PrivateFile(file).write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The log of this name, the one of the run before moved aside. */
    public Path freshLog(String name) throws IOException {
        Path log = log(name);
        if (Files.exists(log)) {
            Files.move(
                    log,
                    logs().resolve(name + PREVIOUS + ".log"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    public Path log(String name) {
        return logs().resolve(name + ".log");
    }
}

package org.provindex.system.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.provindex.system.installation.Installation;

/** The files that an installation loads at its first start. */
public final class Seeds {
    private static final Path FOLDER = Installation.root().resolve("seeds");

    private Seeds() {}

    /** One row of a panel in its published unit. */
    public record Row(String indicator, String area, String period, double value) {}

    /** How many files the manifest names. */
    public static long files() {
        return lines(FOLDER.resolve("manifest.yaml")).stream()
                .filter(line -> line.startsWith("- {file:"))
                .count();
    }

    public static Path file(String name) {
        return FOLDER.resolve(name);
    }

    public static List<Path> panels() {
        try (Stream<Path> files = Files.list(FOLDER.resolve("panels"))) {
            return files.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All published figures of the panels. */
    public static List<Row> rows() {
        return panels().stream()
                .flatMap(file -> lines(file).stream().skip(1))
                .map(line -> line.split(","))
                .map(cells -> new Row(cells[0], cells[1], cells[2], Double.parseDouble(cells[3])))
                .toList();
    }

    public static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lower-case hexadecimal SHA-256 of a file. */
    public static String sha256(Path file) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

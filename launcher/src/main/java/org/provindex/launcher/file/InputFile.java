package org.provindex.launcher.file;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.provindex.launcher.terminal.Refusal;

/** A file that the user names; refused in one sentence where it cannot be read. */
public final class InputFile {
    /** The name that stands for standard input. */
    public static final String STANDARD_INPUT = "-";

    private InputFile() {}

    /** The file of a name, which is there, is no folder, and may be read. */
    public static Path of(String name) {
        Path file = path(name);
        if (Files.isDirectory(file)) {
            throw new Refusal("%s is a folder: name the files in it.".formatted(name));
        }
        if (!Files.exists(file)) throw new Refusal("There is no file %s.".formatted(name));
        if (!Files.isReadable(file)) {
            throw new Refusal("The file %s may not be read by this user.".formatted(name));
        }
        return file;
    }

    /** The name of a file without its folder and ending. */
    public static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new Refusal("'%s' is no name of a file.".formatted(name), e);
        }
    }
}

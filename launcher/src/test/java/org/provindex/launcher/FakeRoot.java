package org.provindex.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.postgresql.Driver;
import org.provindex.launcher.service.Service;

/**
 * A folder laid out like the built product, with {@link FakeService} in the place of each service.
 */
public final class FakeRoot {
    private FakeRoot() {}

    public static Path in(Path folder) throws IOException {
        for (Service service : Service.values()) {
            Path jar = service.jar(folder);
            Files.createDirectories(jar.getParent());
            write(jar);
        }
        return folder;
    }

    private static void write(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        main.put(Attributes.Name.CLASS_PATH, driver());
        String entry = FakeService.class.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream archive = new JarOutputStream(out, manifest);
                InputStream in = FakeService.class.getClassLoader().getResourceAsStream(entry)) {
            archive.putNextEntry(new JarEntry(entry));
            in.transferTo(archive);
        }
    }

    private static String driver() throws IOException {
        try {
            return Driver.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()
                    .toString();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /** For trying the command by hand: {@code java -cp ... FakeRoot FOLDER}. */
    public static void main(String[] arguments) throws IOException {
        in(Path.of(arguments[0]));
    }
}

package org.provindex.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.provindex.reading.area.AreaName;
import org.provindex.reading.area.Gazetteer;
import org.provindex.reading.claim.ClaimReader;
import org.provindex.reading.indicator.Catalogue;

/** Where tests find the seeds of this repository, the shared test material and a reader. */
public final class Repository {
    private Repository() {}

    /** The root of the repository. */
    public static Path root() {
        String root = System.getProperty("provindex.root");
        Path folder = root == null ? Path.of("").toAbsolutePath() : Path.of(root);
        while (folder != null && !Files.isDirectory(folder.resolve("seeds/areas"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("No folder seeds/areas above the working directory");
        }
        return folder;
    }

    /** A file or folder of the shared test material, which need not exist. */
    public static Path shared(String name) {
        return root().resolveSibling("shared").resolve(name);
    }

    /** The areas of the seeds. */
    public static Gazetteer gazetteer() {
        try {
            return Gazetteer.read(root().resolve("seeds/areas"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A few areas made by hand, for tests of one rule. */
    public static Gazetteer fewAreas() {
        return Gazetteer.of(
                List.of(
                        new AreaName(
                                "CN-SX",
                                AreaName.Level.PROVINCE,
                                "CN",
                                List.of("Shanxi", "山西省", "山西")),
                        new AreaName(
                                "CN-SN", AreaName.Level.PROVINCE, "CN", List.of("Shaanxi", "陕西省")),
                        new AreaName(
                                "CN-JS", AreaName.Level.PROVINCE, "CN", List.of("Jiangsu", "江苏省")),
                        new AreaName(
                                "CN-AH", AreaName.Level.PROVINCE, "CN", List.of("Anhui", "安徽省")),
                        new AreaName(
                                "CN-BJ", AreaName.Level.PROVINCE, "CN", List.of("Beijing", "北京市")),
                        new AreaName(
                                "320500",
                                AreaName.Level.PREFECTURE,
                                "CN-JS",
                                List.of("Suzhou", "苏州市")),
                        new AreaName(
                                "341300",
                                AreaName.Level.PREFECTURE,
                                "CN-AH",
                                List.of("Suzhou", "宿州市")),
                        new AreaName(
                                "141000",
                                AreaName.Level.PREFECTURE,
                                "CN-SX",
                                List.of("Linfen", "临汾市"))));
    }

    /** A reader that knows the areas of the seeds and no indicator. */
    public static ClaimReader reader() {
        return ClaimReader.of(gazetteer(), Catalogue.empty());
    }

    /** The files of a folder with an ending, in the order of their names. */
    public static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(
                    files.filter(file -> file.toString().endsWith(ending)).sorted().toList());
        }
    }
}

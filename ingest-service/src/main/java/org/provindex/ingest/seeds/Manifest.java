package org.provindex.ingest.seeds;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provindex.web.json.Need;

/** What a folder of seeds holds, in the order in which it is loaded. */
record Manifest(Path dir, List<Entry> entries) {
    static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /**
     * One file.
     *
     * @param kind catalogue, provinces, prefectures, neighbours, panel, methodology or brief
     * @param metadata file beside it that says what a brief is
     */
    record Entry(
            String file,
            String kind,
            @Nullable String source,
            @Nullable String release,
            @Nullable String metadata,
            @Nullable String claims) {
        Entry {
            Need.text(file, "file", 200);
            Need.oneOf(
                    kind,
                    "kind",
                    List.of(
                            "catalogue",
                            "provinces",
                            "prefectures",
                            "neighbours",
                            "panel",
                            "methodology",
                            "brief"));
        }
    }

    static Manifest read(Path dir) throws IOException {
        Path file = dir.resolve("manifest.yaml");
        if (!Files.isReadable(file)) {
            throw new IOException("%s cannot be read".formatted(file));
        }
        return new Manifest(
                dir, YAML.readValue(file.toFile(), new TypeReference<List<Entry>>() {}));
    }

    Path path(String name) {
        return dir.resolve(name);
    }
}

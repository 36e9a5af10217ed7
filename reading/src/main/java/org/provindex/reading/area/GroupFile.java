package org.provindex.reading.area;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of groups: {@code groups:} with code, names, aliases. */
final class GroupFile {
    private GroupFile() {}

    static List<AreaName> read(Path file) throws IOException {
        List<AreaName> areas = new ArrayList<>();
        if (Files.exists(file)) {
            for (JsonNode group :
                    new YAMLMapper().readTree(Files.readString(file)).path("groups")) {
                List<String> names = new ArrayList<>();
                group.path("names").forEach(name -> names.add(name.asText()));
                group.path("aliases").forEach(name -> names.add(name.asText()));
                areas.add(
                        new AreaName(
                                group.path("code").asText(), AreaName.Level.GROUP, "CN", names));
            }
        }
        return areas;
    }
}

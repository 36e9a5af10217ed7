package org.provindex.reading.area;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    /** The groups by their members, as far as they have none that began or ended on a day. */
    static Map<Set<String>, String> byMembers(Path file) throws IOException {
        Map<Set<String>, String> groups = new HashMap<>();
        if (Files.exists(file)) {
            for (JsonNode group :
                    new YAMLMapper().readTree(Files.readString(file)).path("groups")) {
                Set<String> members = new HashSet<>();
                group.path("members").forEach(member -> members.add(member.asText()));
                if (members.size() > 1 && !members.contains("")) {
                    groups.putIfAbsent(Set.copyOf(members), group.path("code").asText());
                }
            }
        }
        return groups;
    }
}

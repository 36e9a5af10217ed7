package org.provindex.reading.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.provindex.reading.Repository;

class ClaimJsonTest {
    @Test
    void aFileGivesLinesInTheLabelledForm(@TempDir Path folder) throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("hunan.txt"),
                        "Date: 2021-05-01\n\nIn 2020 Hunan's exports fell by 3.4 percent and ranked 11th in China.");
        List<String> lines = new ArrayList<>();

        new ClaimFiles(Repository.reader())
                .read(List.of(file), Optional.empty(), claim -> lines.add(claim.json()));

        assertThat(lines).hasSize(2);
        JsonNode growth = new ObjectMapper().readTree(lines.get(0));
        assertThat(growth.path("doc").asText()).isEqualTo("hunan");
        assertThat(growth.path("area").asText()).isEqualTo("CN-HN");
        assertThat(growth.path("measure").asText()).isEqualTo("growth");
        assertThat(growth.path("value").asDouble()).isEqualTo(-3.4);
        assertThat(growth.path("period").asText()).isEqualTo("2020");
        JsonNode rank = new ObjectMapper().readTree(lines.get(1));
        assertThat(rank.path("scope").asText()).isEqualTo("CN");
        assertThat(rank.path("value").asInt()).isEqualTo(11);
    }
}

package org.provindex.launcher.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.provindex.launcher.FakeRoot;
import org.provindex.launcher.database.DatabaseUrl;
import org.provindex.launcher.database.Role;
import org.provindex.launcher.process.MarkedProcesses;
import org.provindex.launcher.terminal.Refusal;

class ServiceCommandTest {
    @TempDir Path root;

    private ServiceCommand command() {
        return new ServiceCommand(
                root,
                new MarkedProcesses(Path.of("/home/of data")),
                new Addresses("127.0.0.1", 8080),
                DatabaseUrl.parse("jdbc:postgresql://admin:secret@db/provindex"),
                Map.of(Role.OWNER, "o", Role.INDICATOR, "a", Role.INGEST, "b", Role.RANKING, "c"),
                "pvx_service_k",
                "key",
                Path.of("/home/of data/admin.key"),
                ServiceCommand.words("  -Xmx256m  -Dx=y "));
    }

    @Test
    void ownOptionsComeLastAndTheMarkOfTheHomeFirst() throws IOException {
        FakeRoot.in(root);

        List<String> words = command().commandLine(Service.INGEST);

        assertThat(words.get(1)).isEqualTo("-Dprovindex.home=/home/of data");
        assertThat(words).containsSubsequence("-Xmx160m", "-Xmx256m", "-Dx=y", "-jar");
        assertThat(words)
                .last()
                .asString()
                .endsWith("ingest-service/target/quarkus-app/quarkus-run.jar");
    }

    @Test
    void aServiceThatIsNotBuiltIsNamed() {
        assertThatThrownBy(() -> command().commandLine(Service.RANKING))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("ranking service is not built");
    }

    @Test
    void eachServiceKnowsItsOwnRoleAndOnlyTheIndicatorServiceTheOwners() {
        assertThat(command().environment(Service.RANKING))
                .containsEntry("PROVINDEX_DATABASE_URL", "jdbc:postgresql://db:5432/provindex")
                .containsEntry("PROVINDEX_DATABASE_USER", "provindex_ranking")
                .containsEntry("PROVINDEX_DATABASE_PASSWORD", "c")
                .containsEntry("PROVINDEX_IDENTITY_SERVICE_KEY", "pvx_service_k")
                .containsEntry("QUARKUS_HTTP_PORT", "8082")
                .containsEntry("PROVINDEX_INGEST_URL", "http://127.0.0.1:8083")
                .doesNotContainKey("PROVINDEX_DATABASE_OWNER_USER")
                .doesNotContainValue("secret");
        assertThat(command().environment(Service.INDICATOR))
                .containsEntry("PROVINDEX_DATABASE_OWNER_USER", "provindex_owner")
                .containsEntry("PROVINDEX_DATABASE_OWNER_PASSWORD", "o");
        assertThat(command().environment(Service.INGEST))
                .containsEntry("PROVINDEX_SEEDS_DIR", root.resolve("seeds").toString());
    }

    @Test
    void seedProgressIsReadWhateverIsLeftOut() throws IOException {
        ObjectMapper json = new ObjectMapper();

        SeedProgress loading =
                SeedProgress.parse(
                        json.readTree(
                                "{\"state\":\"loading\",\"done\":3,\"total\":9,\"current\":\"areas.csv\",\"error\":null}"));
        SeedProgress bare = SeedProgress.parse(json.readTree("{\"state\":\"loaded\"}"));

        assertThat(loading.inWords()).isEqualTo("3 of 9 areas.csv");
        assertThat(loading.error()).isEmpty();
        assertThat(bare.state()).isEqualTo(SeedProgress.State.LOADED);
        assertThat(bare.inWords()).isEmpty();
    }
}

package org.provindex.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.provindex.system.http.Answer;
import org.provindex.system.http.Api;
import org.provindex.system.installation.Installation;
import org.provindex.system.installation.OnInstallation;
import org.provindex.system.installation.RunningProcess;
import org.provindex.system.installation.Waiting;
import org.provindex.system.sample.LongTable;

/** Processes die, and what was stored is there. */
@Order(20)
@ExtendWith(OnInstallation.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RestartIT {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int ROWS = 300_000;

    @Test
    @Order(1)
    void anImportWhoseServiceIsKilledLeavesNothingAndPassesAfterwards(Installation installation) {
        Api ingest = installation.ingest();
        byte[] table =
                LongTable.good(
                        LongTable.areas(installation.indicator()), Stored.INDICATOR, ROWS, 7);
        Stored before = Stored.now(installation);
        String newest = LongTable.newest(ingest).path("id").asText();
        RunningProcess service = installation.service("ingest");
        CompletableFuture<Answer> sent = ingest.postLater(LongTable.PATH, LongTable.CSV, table);
        Waiting.until(
                "the import to be under way",
                LIMIT,
                () -> {
                    JsonNode job = LongTable.newest(ingest);
                    return !job.path("id").asText().equals(newest)
                            && job.path("rowsRead").asLong() > 0;
                });
        service.kill();

        assertThatThrownBy(sent::join).isInstanceOf(CompletionException.class);
        installation.awaitComeback(service);
        JsonNode job = LongTable.newest(ingest);
        assertThat(job.path("id").asText()).isNotEqualTo(newest);
        assertThat(job.path("state").asText()).isEqualTo("failed");
        assertThat(job.path("error").path("type").asText()).isEqualTo("/problems/interrupted");
        before.assertUnchanged(installation);
        JsonNode done = LongTable.send(ingest, table).json(201);
        assertThat(done.path("state").asText()).isEqualTo("done");
        assertThat(done.path("rowsRead").asInt()).isEqualTo(ROWS);
        assertThat(done.path("recorded").asInt() + done.path("corrected").asInt()).isEqualTo(ROWS);
        assertThat(Stored.now(installation).documents()).isEqualTo(before.documents() + 1);
    }

    @Test
    @Order(2)
    void theOtherServicesComeBackToo(Installation installation) {
        JsonNode table = table(installation);
        List<RunningProcess> killed =
                List.of(installation.service("indicator"), installation.service("ranking"));
        killed.forEach(RunningProcess::kill);
        killed.forEach(installation::awaitComeback);

        assertThat(table(installation)).isEqualTo(table);
    }

    @Test
    @Order(3)
    void memoryAfterAllThatWork(Installation installation) {
        long all = 0;
        for (RunningProcess service : installation.services()) {
            long resident = service.memory("VmRSS");
            System.out.printf(
                    "Memory after all tests: %s %d MB, at most %d MB%n",
                    service.name(), resident / 1_000_000, service.memory("VmHWM") / 1_000_000);
            all += resident;
        }

        assertThat(all).isLessThan(1_000_000_000);
    }

    @Test
    @Order(4)
    void afterTheLauncherIsKilledTheNextStartFindsItsOrphansAndWorks(Installation installation) {
        JsonNode table = table(installation);
        Stored before = Stored.now(installation);
        List<RunningProcess> orphans = installation.processes();
        installation.killLauncher();
        assertThat(orphans).hasSize(4).allMatch(RunningProcess::isAlive);
        installation.startAgain();

        assertThat(installation.processes()).hasSize(4).allMatch(RunningProcess::isAlive);
        orphans.stream()
                .filter(orphan -> !installation.processes().contains(orphan))
                .forEach(orphan -> assertThat(orphan.isAlive()).as(orphan.name()).isFalse());
        assertThat(table(installation)).isEqualTo(table);
        before.assertUnchanged(installation);
    }

    @Test
    @Order(5)
    void aSecondStartReusesTheData(Installation installation) {
        JsonNode table = table(installation);
        Stored before = Stored.now(installation);
        List<RunningProcess> processes = installation.processes();
        installation.stop();
        processes.forEach(process -> process.awaitEnd(LIMIT));
        long start = System.nanoTime();
        installation.startAgain();
        System.out.printf("The second start took %.1f s%n", (System.nanoTime() - start) / 1e9);

        assertThat(table(installation)).isEqualTo(table);
        before.assertUnchanged(installation);
        assertThat(installation.ingest().json("/api/v1/seeds").path("state").asText())
                .isEqualTo("loaded");
    }

    private static JsonNode table(Installation installation) {
        return installation.ranking().json("/api/v1/league-tables/digital-economy?period=2022");
    }
}

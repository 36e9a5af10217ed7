package org.provindex.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.provindex.system.http.Answer;
import org.provindex.system.http.Api;
import org.provindex.system.http.Flood;
import org.provindex.system.installation.Installation;
import org.provindex.system.installation.OnInstallation;
import org.provindex.system.installation.RunningProcess;
import org.provindex.system.installation.Waiting;
import org.provindex.system.sample.LongTable;

/** Much at once, and the same again. */
@Order(5)
@ExtendWith(OnInstallation.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LargeInputIT {
    private static final long THREE_GIGABYTES = 3_000_000_000L;
    private static final int ROWS = 100_000;
    private static final Duration LIMIT = Duration.ofMinutes(3);

    /** The heap and what a JVM needs beside it; a body of 3 GB held in memory would not fit. */
    private static final long MOST_MEMORY = 450_000_000;

    private static Flood flood(Installation installation) {
        String row = "online-sales,CN-SX,2020,1,CNY\n";
        return new Flood(
                installation.ingest().base().resolve(LongTable.PATH),
                installation.adminKey(),
                LongTable.CSV,
                row.repeat(2000).getBytes(StandardCharsets.UTF_8),
                THREE_GIGABYTES);
    }

    private static void assertThatItIsRefused(
            Flood.End end, RunningProcess service, List<Path> files, Installation installation) {
        assertThat(end.status()).as(end.head()).isEqualTo(413);
        assertThat(end.isProblem()).as(end.head()).isTrue();
        assertThat(end.sent()).isLessThan(THREE_GIGABYTES);
        assertThat(installation.service("ingest")).isEqualTo(service);
        assertThat(service.isAlive()).isTrue();
        assertThat(installation.isReady(installation.ingest())).isTrue();
        assertThat(service.memory("VmHWM")).isLessThan(MOST_MEMORY);
        Waiting.until(
                "the received bytes to be thrown away",
                LIMIT,
                () -> installation.leftBehind().equals(files));
    }

    @Test
    @Order(1)
    void threeGigabytesAnnouncedAreRefusedWithoutBeingTakenIn(Installation installation)
            throws IOException {
        RunningProcess service = installation.service("ingest");
        Stored before = Stored.now(installation);
        List<Path> files = installation.leftBehind();
        Flood.End end = flood(installation).withLength();

        assertThatItIsRefused(end, service, files, installation);
        assertThat(end.sent()).isLessThan(THREE_GIGABYTES / 10);
        before.assertUnchanged(installation);
    }

    @Test
    @Order(2)
    void threeGigabytesInPiecesAreRefusedAtTheLimit(Installation installation) throws IOException {
        RunningProcess service = installation.service("ingest");
        Stored before = Stored.now(installation);
        List<Path> files = installation.leftBehind();
        Flood.End end = flood(installation).chunked();

        assertThatItIsRefused(end, service, files, installation);
        before.assertUnchanged(installation);
    }

    @Test
    @Order(3)
    void aHundredThousandRowsPassAndTheirProgressIsSeen(Installation installation) {
        Api ingest = installation.ingest();
        byte[] table =
                LongTable.good(
                        LongTable.areas(installation.indicator()), Stored.INDICATOR, ROWS, 0);
        String before = LongTable.newest(ingest).path("id").asText();
        CompletableFuture<Answer> sent = ingest.postLater(LongTable.PATH, LongTable.CSV, table);
        Set<Long> seen = new TreeSet<>();
        Waiting.until(
                "the import",
                LIMIT,
                () -> {
                    JsonNode job = LongTable.newest(ingest);
                    if (!job.path("id").asText().equals(before)
                            && job.path("state").asText().equals("running")) {
                        seen.add(job.path("rowsRead").asLong());
                    }
                    return sent.isDone();
                });
        JsonNode done = sent.join().json(201);

        assertThat(done.path("state").asText()).isEqualTo("done");
        assertThat(done.path("rowsRead").asInt()).isEqualTo(ROWS);
        assertThat(done.path("recorded").asInt()).isEqualTo(ROWS);
        assertThat(seen).as("rows seen while it ran").anyMatch(rows -> rows > 0 && rows <= ROWS);
    }

    @Test
    @Order(4)
    void theSameBytesAgainAreTheSameImport(Installation installation) {
        Api ingest = installation.ingest();
        byte[] table = LongTable.of("online-sales,CN-BJ,2011,11,CNY");
        JsonNode first = LongTable.send(ingest, table).json(201);
        Stored before = Stored.now(installation);
        JsonNode again = LongTable.send(ingest, table).json(200);

        assertThat(again).isEqualTo(first);
        before.assertUnchanged(installation);
    }

    @Test
    @Order(5)
    void theSameBytesTwentyTimesAtOnceAreOneImport(Installation installation) {
        Api ingest = installation.ingest();
        byte[] table =
                LongTable.good(
                        LongTable.areas(installation.indicator()),
                        "digital-economy-scale",
                        5000,
                        1);
        Stored before = Stored.now(installation);
        String newest = LongTable.newest(ingest).path("id").asText();
        List<CompletableFuture<Answer>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(ingest.postLater(LongTable.PATH, LongTable.CSV, table));
        }
        List<Answer> answers = all.stream().map(CompletableFuture::join).toList();

        assertThat(answers).extracting(Answer::status).containsOnly(200, 201);
        assertThat(answers).filteredOn(a -> a.status() == 201).hasSize(1);
        assertThat(answers)
                .extracting(a -> a.json().path("id").asText())
                .containsOnly(answers.get(0).json().path("id").asText());
        Stored after = Stored.now(installation);
        assertThat(after.documents()).isEqualTo(before.documents() + 1);
        assertThat(after.revision()).isEqualTo(before.revision() + 1);
        assertThat(ingest.items("/api/v1/imports?limit=1000"))
                .filteredOn(job -> job.path("id").asLong() > Long.parseLong(newest))
                .hasSize(1);
    }

    @Test
    @Order(6)
    void theSameBytesUnderAnotherTitleAreAConflictThatShowsBoth(Installation installation) {
        Api ingest = installation.ingest();
        byte[] table = LongTable.of("online-sales,CN-BJ,2012,12,CNY");
        ingest.post(LongTable.PATH + "&title=One", LongTable.CSV, table).json(201);
        Stored before = Stored.now(installation);
        JsonNode problem =
                ingest.post(LongTable.PATH + "&title=Other", LongTable.CSV, table).problem(409);

        assertThat(problem.path("stored").path("title").asText()).isEqualTo("One");
        assertThat(problem.path("sent").path("title").asText()).isEqualTo("Other");
        before.assertUnchanged(installation);
    }

    @Test
    @Order(7)
    void theSameFiguresInOtherBytesAreConfirmedAndNotRecordedAgain(Installation installation) {
        Api ingest = installation.ingest();
        List<String> areas = LongTable.areas(installation.indicator());
        int rows = 2000;
        String one =
                new String(LongTable.good(areas, "online-sales", rows, 5), StandardCharsets.UTF_8);
        LongTable.send(ingest, one.getBytes(StandardCharsets.UTF_8)).json(201);
        int before = Stored.now(installation).observations();
        JsonNode again =
                LongTable.send(ingest, (one + "\n").getBytes(StandardCharsets.UTF_8)).json(201);

        assertThat(again.path("recorded").asInt()).isZero();
        assertThat(again.path("corrected").asInt()).isZero();
        assertThat(again.path("confirmed").asInt()).isEqualTo(rows);
        assertThat(Stored.now(installation).observations()).isEqualTo(before);
    }
}

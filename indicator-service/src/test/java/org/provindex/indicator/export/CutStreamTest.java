package org.provindex.indicator.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provindex.indicator.DatabaseResource;
import org.provindex.indicator.Given;
import org.provindex.model.database.Bootstrap;

/** A file that breaks off is no whole file. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class CutStreamTest {
    /** More than the buffers of a connection hold, or the whole file is sent before the cut. */
    private static final int BATCHES = 4;

    private static final int DAYS = 90_000;

    @TestHTTPResource("/api/v1/exports/observations.csv?indicator=daily")
    URI export;

    @BeforeEach
    void observations() {
        Given.catalogue();
        Given.indicators("cutting", "daily");
        for (int batch = 0; batch < BATCHES; batch++) {
            enter(java.time.LocalDate.of(1700, 1, 1).plusDays((long) batch * DAYS));
        }
    }

    private static void enter(java.time.LocalDate first) {
        StringBuilder table = new StringBuilder("indicator,area,period,value,source,release\n");
        for (int i = 0; i < DAYS; i++) {
            table.append("daily,CN-SX,").append(first.plusDays(i)).append(",1,yearbook,2020\n");
        }
        Given.json()
                .contentType("text/csv")
                .body(table.toString())
                .post("/api/v1/observation-batches")
                .then()
                .statusCode(200);
    }

    private InputStream open() throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(export).build(), BodyHandlers.ofInputStream())
                .body();
    }

    @Test
    void theConnectionIsCutWhereTheDatabaseGoesAway() throws IOException, InterruptedException {
        try (InputStream whole = open()) {
            assertThat(whole.readAllBytes().length).isGreaterThan(BATCHES * DAYS * 50);
        }

        try (InputStream body = open()) {
            assertThat(body.readNBytes(1000)).hasSize(1000);
            int ended =
                    Given.database(Bootstrap.role("indicator"))
                            .withHandle(
                                    h ->
                                            h.createQuery(
                                                            "select count(pg_terminate_backend(pid)) from pg_stat_activity where usename = current_user and pid <> pg_backend_pid() and state <> 'idle'")
                                                    .mapTo(Integer.class)
                                                    .one());
            assertThat(ended).isPositive();
            assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
        }
    }
}

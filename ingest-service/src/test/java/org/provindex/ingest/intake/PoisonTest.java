package org.provindex.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provindex.ingest.DatabaseResource;
import org.provindex.web.identity.TestKey;

/** Files that would break a reader are refused with the reason, and the next good file passes. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class PoisonTest {
    private static final String PDF = "application/pdf";
    private static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String RANK =
            "In %d, Shanxi ranked 22nd in the country in the digital economy development index.";
    private static final AtomicInteger YEAR = new AtomicInteger(1960);

    @Inject Jdbi jdbi;
    @TestHTTPResource URI server;

    private long documents;

    @BeforeEach
    void countDocuments() {
        documents = documents();
    }

    @AfterEach
    void nothingIsStoredAndTheNextGoodFilesPass() throws IOException, InterruptedException {
        assertThat(documents()).isEqualTo(documents);
        taken(rank().getBytes(StandardCharsets.UTF_8), "text/plain; charset=UTF-8");
        taken(PoisonFiles.pdf(rank()), PDF);
        taken(PoisonFiles.docx(rank()), DOCX);
    }

    @Test
    void aPdfWithAPassword() throws IOException, InterruptedException {
        refused(PoisonFiles.pdfWithPassword(rank()), PDF, "password");
    }

    @Test
    void aWordProcessingDocumentWithAPassword()
            throws IOException, InterruptedException, GeneralSecurityException {
        refused(PoisonFiles.docxWithPassword(rank()), DOCX, "password");
    }

    @Test
    void aScanOfAThousandPagesWithoutText() throws IOException, InterruptedException {
        refused(PoisonFiles.scan(1000), PDF, "if it is a scan");
    }

    @Test
    void aBombOfOneLetter() throws IOException, InterruptedException {
        refused(PoisonFiles.bomb(), DOCX, "exhaust its reader");
    }

    @Test
    void entitiesWithinEntities() throws IOException, InterruptedException {
        refused(PoisonFiles.docxOfLaughs(), DOCX, "exhaust its reader");
    }

    @Test
    void anEntityThatNamesAFileOfTheServer() throws IOException, InterruptedException {
        Path secret = Files.createTempFile("secret", ".txt");
        Files.writeString(secret, rank());
        try {
            refused(PoisonFiles.docxWithEntity(secret.toString()), DOCX, "");
        } finally {
            Files.delete(secret);
        }
    }

    @Test
    void halfAFile() throws IOException, InterruptedException {
        byte[] docx = PoisonFiles.docx(rank());
        refused(Arrays.copyOf(docx, docx.length / 2), DOCX, "damaged");
        byte[] pdf = PoisonFiles.pdf(rank());
        refused(Arrays.copyOf(pdf, pdf.length / 4), PDF, "damaged");
        refused("%PDF-1.7\n1 0 obj << /Type /Catalog", PDF, "damaged");
    }

    @Test
    void aFileOfAnotherKindThanItSays() throws IOException, InterruptedException {
        String unlike = "not what its media type";
        refused("no pdf", PDF, unlike);
        refused(PoisonFiles.docx(rank()), PDF, unlike);
        refused(PoisonFiles.pdf(rank()), DOCX, unlike);
        refused(PoisonFiles.pdf(rank()), "text/plain", unlike);
        refused(PoisonFiles.old(), DOCX, "");
        assertThat(post(PoisonFiles.docx(rank()), "application/zip", "").statusCode())
                .isEqualTo(415);
    }

    @Test
    void aNumberOfAHundredThousandDigitsIsReadAsText() throws IOException, InterruptedException {
        String digits = YEAR.incrementAndGet() + "9".repeat(100_000);
        assertThat(
                        post(
                                        digits.getBytes(StandardCharsets.UTF_8),
                                        "text/plain",
                                        "?source=article")
                                .statusCode())
                .isEqualTo(201);
        documents++;
    }

    @Test
    void nothing() throws IOException, InterruptedException {
        refused("", "text/plain", "");
        refused("", PDF, "");
    }

    @Test
    void anAreaThatThereIsNot() throws IOException, InterruptedException {
        HttpResponse<String> response =
                post("x".getBytes(StandardCharsets.UTF_8), "text/plain", "?homeArea=CN-XX");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("/problems/unknown-area");
    }

    private void refused(String text, String type, String reason)
            throws IOException, InterruptedException {
        refused(text.getBytes(StandardCharsets.UTF_8), type, reason);
    }

    private void refused(byte[] bytes, String type, String reason)
            throws IOException, InterruptedException {
        HttpResponse<String> response = post(bytes, type, "?source=article");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
        assertThat(response.body()).contains("/problems/unreadable-document").contains(reason);
    }

    private void taken(byte[] bytes, String type) throws IOException, InterruptedException {
        HttpResponse<String> response = post(bytes, type, "?source=article");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        assertThat(response.body()).contains("\"read\":1");
    }

    private static String rank() {
        return RANK.formatted(YEAR.incrementAndGet());
    }

    /** By a plain client: that of the other tests would write the file into its log. */
    private HttpResponse<String> post(byte[] bytes, String type, String query)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(server.resolve("/api/v1/documents" + query))
                        .header("Content-Type", type)
                        .header("Authorization", "Bearer " + TestKey.TEXT)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                        .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private long documents() {
        return jdbi.withHandle(
                h -> h.createQuery("select count(*) from document").mapTo(Long.class).one());
    }
}

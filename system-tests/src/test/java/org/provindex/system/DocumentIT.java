package org.provindex.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.provindex.system.http.Answer;
import org.provindex.system.http.Api;
import org.provindex.system.installation.Installation;
import org.provindex.system.installation.OnInstallation;
import org.provindex.system.sample.Docx;
import org.provindex.system.sample.Pdf;
import org.provindex.system.sample.Texts;

/** Documents of every sort get a clear answer, and are stored whole or not at all. */
@Order(6)
@ExtendWith(OnInstallation.class)
class DocumentIT {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int MEGABYTE = 1_000_000;

    private List<Path> files = List.of();

    @BeforeEach
    void lookAtTheFiles(Installation installation) {
        files = installation.leftBehind();
    }

    /** Whatever was sent, the service runs, holds no file of it, and takes the next good one. */
    @AfterEach
    void theNextGoodTextPasses(Installation installation) {
        String text =
                "In 2021 Henan had %d 5G base stations.".formatted(System.nanoTime() % 90_000);

        assertThat(Texts.send(installation.ingest(), "Next", text).status()).isEqualTo(201);
        assertThat(installation.leftBehind()).isEqualTo(files);
    }

    private static List<String> quotes(Api ingest, JsonNode document) {
        String content = Texts.content(ingest, document);
        List<String> quotes = new ArrayList<>();
        for (JsonNode claim : Texts.claims(ingest, document)) {
            String quote = claim.path("quote").asText();
            assertThat(content.substring(claim.path("start").asInt(), claim.path("end").asInt()))
                    .isEqualTo(quote);
            quotes.add(quote);
        }
        return quotes;
    }

    private static List<Double> values(Api ingest, JsonNode document) {
        return Texts.claims(ingest, document).stream()
                .map(claim -> claim.path("value").asDouble())
                .toList();
    }

    @Test
    void scriptsOfAPageAreNoText(Installation installation) {
        Api ingest = installation.ingest();
        String page =
                """
                <html><head><title>News</title><script>var a = "In 2021 Shanxi had 71,000 5G base stations.";</script>
                <style>p {content: "72,000"}</style></head><body onload="alert('73,000')">
                <p>In 2021 Shanxi had 63,000 <b>5G base stations</b>.</p>
                <script type="text/javascript">document.write("In 2021 Shanxi had 74,000 5G base stations.")</script>
                </body></html>""";
        JsonNode stored =
                Texts.send(ingest, "Page", "text/html", page.getBytes(StandardCharsets.UTF_8))
                        .json(201);

        assertThat(Texts.content(ingest, stored).strip())
                .isEqualTo("In 2021 Shanxi had 63,000 5G base stations.");
        assertThat(values(ingest, stored)).containsExactly(63_000.0);
    }

    @Test
    void aHundredThousandDigitsAreNoFigure(Installation installation) {
        Api ingest = installation.ingest();
        String digits = "7".repeat(100_000);
        JsonNode stored =
                Texts.send(ingest, "Digits", "In 2021 Shanxi had " + digits + " 5G base stations.")
                        .json(201);

        assertThat(stored.path("claims").path("live").asInt()).isZero();
        assertThat(Texts.content(ingest, stored)).hasSizeGreaterThan(100_000);
    }

    @Test
    void chineseAndEnglishMayStandInOneText(Installation installation) {
        Api ingest = installation.ingest();
        String text =
                "𝔻igital 山西 2021: In 2021 Shanxi had 51,000 5G base stations."
                        + " 2021年，山西省移动电话基站达到12.5万个。";
        JsonNode stored = Texts.send(ingest, "Mixed", text).json(201);

        assertThat(Texts.content(ingest, stored)).isEqualTo(text);
        assertThat(quotes(ingest, stored)).anyMatch(quote -> quote.contains("51,000"));
        assertThat(values(ingest, stored)).contains(51_000.0);
    }

    @Test
    void quotationMarksOfWindows1252AreRecognised(Installation installation) {
        Api ingest = installation.ingest();
        String text =
                "“In 2021 Shanxi had 52,000 5G base stations”, said the province’s office – again.";
        JsonNode stored =
                Texts.send(ingest, "Windows", Texts.PLAIN, text.getBytes(WINDOWS)).json(201);

        assertThat(Texts.content(ingest, stored)).isEqualTo(text);
        assertThat(values(ingest, stored)).containsExactly(52_000.0);
    }

    @Test
    void aTextWithoutDateWaitsForItsPeriod(Installation installation) {
        Api ingest = installation.ingest();
        JsonNode stored =
                Texts.send(ingest, "No date", "Shanxi had 53,001 5G base stations.").json(201);
        JsonNode claim = Texts.claims(ingest, stored).get(0);

        assertThat(stored.path("document").hasNonNull("date")).isFalse();
        assertThat(claim.path("state").asText()).isEqualTo("waiting");
        assertThat(claim.path("waitsFor")).extracting(JsonNode::asText).contains("period");
        assertThat(claim.hasNonNull("period")).isFalse();
    }

    @Test
    void aTextWithoutAreaWaitsForReview(Installation installation) {
        Api ingest = installation.ingest();
        JsonNode stored =
                Texts.send(ingest, "No area", "In 2021 there were 54,000 5G base stations.")
                        .json(201);

        assertThat(stored.path("claims").path("live").asInt()).isZero();
        assertThat(Texts.claims(ingest, stored))
                .isNotEmpty()
                .allMatch(claim -> claim.path("state").asText().equals("waiting"))
                .allMatch(claim -> !claim.path("waitsFor").isEmpty());
    }

    @Test
    void aGoodPdfAndAGoodWordDocumentAreRead(Installation installation) {
        Api ingest = installation.ingest();
        JsonNode pdf =
                Texts.send(
                                ingest,
                                "Pdf",
                                Pdf.TYPE,
                                Pdf.of("In 2021 Shanxi had 57,000 5G base stations."))
                        .json(201);
        JsonNode docx =
                Texts.send(
                                ingest,
                                "Docx",
                                Docx.TYPE,
                                Docx.of("In 2021 Shanxi had 58,000 5G base stations."))
                        .json(201);

        assertThat(values(ingest, pdf)).containsExactly(57_000.0);
        assertThat(values(ingest, docx)).containsExactly(58_000.0);
    }

    /** A file that cannot be read. */
    private record Unreadable(String name, String mediaType, byte[] bytes, int status) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Unreadable> unreadable() {
        byte[] pdf = Pdf.of("In 2021 Shanxi had 59,000 5G base stations.");
        byte[] docx = Docx.of("In 2021 Shanxi had 59,000 5G base stations.");
        byte[] words = "In 2021 Shanxi had 59,000 5G base stations.".getBytes(WINDOWS);
        return Stream.of(
                new Unreadable("an empty text", Texts.PLAIN, new byte[0], 422),
                new Unreadable("an empty page", "text/html", new byte[0], 422),
                new Unreadable("an empty PDF", Pdf.TYPE, new byte[0], 422),
                new Unreadable("a truncated PDF", Pdf.TYPE, Arrays.copyOf(pdf, 200), 422),
                new Unreadable("a truncated DOCX", Docx.TYPE, Arrays.copyOf(docx, 400), 422),
                new Unreadable("a zip bomb", Docx.TYPE, Docx.bomb(1000), 422),
                new Unreadable("a text that is called a PDF", Pdf.TYPE, words, 422),
                new Unreadable("a PDF that is called a text", Texts.PLAIN, pdf, 422),
                new Unreadable("a DOCX that is called a page", "text/html", docx, 422),
                new Unreadable(
                        "Windows quotes declared as UTF-8",
                        "text/plain; charset=UTF-8",
                        "It’s 59,000".getBytes(WINDOWS),
                        422),
                new Unreadable("a picture", "image/png", words, 415),
                new Unreadable("a zip", "application/zip", docx, 415),
                new Unreadable("JSON", "application/json", "{}".getBytes(WINDOWS), 415));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatCannotBeReadIsRefusedAndNothingIsStored(Unreadable file, Installation installation) {
        Stored before = Stored.now(installation);
        long service = installation.service("ingest").pid();
        JsonNode problem =
                Texts.send(installation.ingest(), file.name(), file.mediaType(), file.bytes())
                        .problem(file.status());

        assertThat(problem.path("detail").asText()).hasSizeBetween(10, 500);
        before.assertUnchanged(installation);
        assertThat(installation.service("ingest").pid()).isEqualTo(service);
    }

    @Test
    void aTruncatedPdfIsNotBlamedOnMemory(Installation installation) {
        byte[] half = Arrays.copyOf(Pdf.of("In 2021 Shanxi had 59,001 5G base stations."), 220);
        JsonNode problem = Texts.send(installation.ingest(), "Half", Pdf.TYPE, half).problem(422);

        assertThat(problem.path("detail").asText()).doesNotContain("memory");
    }

    @Test
    void aTextOf5MegabytesIsRead(Installation installation) {
        Api ingest = installation.ingest();
        JsonNode stored = Texts.send(ingest, "Long", Texts.prose(5 * MEGABYTE)).json(201);

        assertThat(stored.path("claims").path("read").asInt()).isGreaterThan(2000);
        assertThat(stored.path("document").path("sizeBytes").asInt()).isGreaterThan(5 * MEGABYTE);
    }

    @Test
    void aTextNearTheLimitIsStoredOrRefusedWithTheReason(Installation installation) {
        long service = installation.service("ingest").pid();
        byte[] text = "It rained. ".repeat(5_500_000).getBytes(StandardCharsets.UTF_8);
        Answer answer = Texts.send(installation.ingest(), "Very long", Texts.PLAIN, text);

        if (answer.status() != 201) {
            assertThat(answer.status()).isBetween(400, 499);
            answer.problem(answer.status());
        }
        assertThat(installation.service("ingest").pid()).isEqualTo(service);
    }

    @Test
    void aDocumentOverTheLimitIsRefused(Installation installation) {
        Stored before = Stored.now(installation);
        byte[] text = "It rained. ".repeat(6_500_000).getBytes(StandardCharsets.UTF_8);
        Texts.send(installation.ingest(), "Too long", Texts.PLAIN, text).problem(413);

        before.assertUnchanged(installation);
    }

    @Test
    void theSameBytesAgainAreTheSameDocument(Installation installation) {
        Api ingest = installation.ingest();
        String text = "In 2021 Shanxi had 61,000 5G base stations.";
        JsonNode first = Texts.send(ingest, "Once", text).json(201);
        Stored before = Stored.now(installation);
        JsonNode again = Texts.send(ingest, "Once", text).json(200);

        assertThat(again.path("document")).isEqualTo(first.path("document"));
        before.assertUnchanged(installation);
    }

    @Test
    void theSameBytesUnderAnotherTitleAreAConflictThatShowsBoth(Installation installation) {
        Api ingest = installation.ingest();
        String text = "In 2021 Shanxi had 62,000 5G base stations.";
        Texts.send(ingest, "One", text).json(201);
        Stored before = Stored.now(installation);
        JsonNode problem = Texts.send(ingest, "Other", text).problem(409);

        assertThat(problem.path("stored").path("title").asText()).isEqualTo("One");
        assertThat(problem.path("sent").path("title").asText()).isEqualTo("Other");
        before.assertUnchanged(installation);
    }

    @Test
    void theSameDocumentTenTimesAtOnceIsOne(Installation installation) {
        Api ingest = installation.ingest();
        byte[] text = "In 2021 Shanxi had 64,000 5G base stations.".getBytes(WINDOWS);
        int before = Stored.now(installation).documents();
        List<CompletableFuture<Answer>> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            all.add(ingest.postLater("/api/v1/documents?title=Ten", Texts.PLAIN, text));
        }
        List<Answer> answers = all.stream().map(CompletableFuture::join).toList();

        assertThat(answers).extracting(Answer::status).containsOnly(200, 201);
        assertThat(answers).filteredOn(a -> a.status() == 201).hasSize(1);
        assertThat(Stored.now(installation).documents()).isEqualTo(before + 1);
    }

    @Test
    void extractingStoresNothing(Installation installation) {
        Api ingest = installation.ingest();
        Stored before = Stored.now(installation);
        JsonNode read =
                ingest.post(
                                "/api/v1/extract",
                                Texts.PLAIN,
                                "In 2021 Shanxi had 65,000 5G base stations.".getBytes(WINDOWS))
                        .json(200);

        assertThat(read.path("claims")).hasSize(1);
        assertThat(read.path("claims").path(0).path("value").asInt()).isEqualTo(65_000);
        before.assertUnchanged(installation);
    }
}

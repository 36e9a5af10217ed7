package org.provindex.launcher.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.provindex.launcher.terminal.Refusal;

class TextFileTest {
    private static final String CHINESE = "2020年，山西省光缆线路总长度达到120.8万公里，同比增长38.4%，居全国第11位。\n";
    private static final String QUOTED = "Shanxi’s “digital economy” – 12.5% of GDP, café\n";

    @TempDir Path folder;

    private String file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void chineseIsReadWhateverItsEncoding(String charset) throws IOException {
        String file = file("report.2020.txt", CHINESE.getBytes(Charset.forName(charset)));

        assertThat(TextFile.read(file)).isEqualTo(new TextFile("report.2020", CHINESE));
    }

    @Test
    void theQuotationMarksOfWindowsAreRead() throws IOException {
        String file = file("a.txt", QUOTED.getBytes(Charset.forName("windows-1252")));

        assertThat(TextFile.read(file).text()).isEqualTo(QUOTED);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() throws IOException {
        String file = file("a.txt", ("\uFEFF" + QUOTED).getBytes(StandardCharsets.UTF_8));

        assertThat(TextFile.read(file).text()).isEqualTo(QUOTED);
    }

    @Test
    void anEmptyFileIsAnEmptyText() throws IOException {
        assertThat(TextFile.read(file("a.txt", new byte[0])).text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"%PDF-1.7 and so on,a PDF file", "<!DOCTYPE html><p>1,an HTML page"})
    void otherKindsOfFileAreNamedWithTheCommandThatReadsThem(String start, String kind)
            throws IOException {
        String file = file("a.txt", start.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> TextFile.read(file))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(kind)
                .hasMessageContaining("provindex ingest");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void randomBytesAreNoText(long seed) throws IOException {
        byte[] bytes = new byte[5000];
        new Random(seed).nextBytes(bytes);
        String file = file("a.txt", bytes);

        assertThatThrownBy(() -> TextFile.read(file))
                .isInstanceOf(Refusal.class)
                .hasMessageEndingWith("is no text.");
    }

    @Test
    void aFolderAndAMissingFileAreNamed() {
        assertThatThrownBy(() -> TextFile.read(folder.toString()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is a folder");
        assertThatThrownBy(() -> TextFile.read(folder.resolve("none.txt").toString()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("There is no file");
    }
}

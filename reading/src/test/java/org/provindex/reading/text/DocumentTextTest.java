package org.provindex.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DocumentTextTest {
    @Test
    void aPageGivesItsRunningTextWithoutMenusAndScripts() {
        DocumentText page =
                DocumentText.ofHtml(
                        "<html><head><title>T</title><meta property='og:site_name' content='Daily'>"
                                + "<meta property='article:published_time' content='2021-12-31T08:00:00Z'></head><body><nav>Home</nav>"
                                + "<article><h1>Hunan grows</h1><p>GDP rose by <b>5</b> percent.</p><ul><li>one</li></ul>"
                                + "<script>alert(100)</script></article><footer>Contact 123</footer></body></html>");

        assertThat(page.text()).isEqualTo("Hunan grows\nGDP rose by 5 percent.\n- one\n");
        assertThat(page.title()).contains("T");
        assertThat(page.publisher()).contains("Daily");
        assertThat(page.date()).contains(LocalDate.of(2021, 12, 31));
    }

    @Test
    void markdownGivesItsTextWithoutMarks() {
        DocumentText text =
                DocumentText.ofMarkdown(
                        "# Hunan *grows*\n\nGDP **rose** by [5 percent](http://x.y).\n```\ncode 7\n```\n- one\n");

        assertThat(text.text()).isEqualTo("Hunan grows\n\nGDP rose by 5 percent.\n- one\n");
        assertThat(text.title()).contains("Hunan grows");
    }

    @Test
    void bytesAreDecodedWhateverTheirEncoding() {
        String english =
                "The “digital economy” of the province – a summary of what was said and done in the year";
        String chinese = "二〇二一年江苏省数字经济规模达到五万亿元，同比增长，居全国第二位。全省基站总数继续增加。";

        assertThat(DocumentText.decode(english.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(english);
        assertThat(DocumentText.decode(english.getBytes(Charset.forName("windows-1252"))))
                .isEqualTo(english);
        assertThat(DocumentText.decode(chinese.getBytes(Charset.forName("GB18030"))))
                .isEqualTo(chinese);
    }
}

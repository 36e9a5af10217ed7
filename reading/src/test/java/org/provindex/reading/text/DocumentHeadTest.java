package org.provindex.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DocumentHeadTest {
    @Test
    void headLinesAreNoPartOfTheText() {
        String text = "Source: a paper\nDate: 2021-12-31\n\nBody.";
        DocumentHead head = DocumentHead.of(text);

        assertThat(head.date()).contains(LocalDate.of(2021, 12, 31));
        assertThat(text.substring(head.bodyStart())).isEqualTo("Body.");
    }

    @Test
    void aMonthStandsForItsFirstDay() {
        assertThat(DocumentHead.of("Date: 2024-04\n").date()).contains(LocalDate.of(2024, 4, 1));
    }

    @Test
    void aDateThatIsNoneIsIgnored() {
        assertThat(DocumentHead.of("Date: 2021-02-31\nText").date()).isEmpty();
    }

    @Test
    void theDateGivenWithTheDocumentWins() {
        Document document =
                Document.of("Date: 2021-12-31\nText").withDate(LocalDate.of(2022, 1, 2));
        assertThat(document.published()).contains(LocalDate.of(2022, 1, 2));
    }

    @Test
    void theDateMayStandBehindTheNameOfThePaper() {
        String text = "A park opens\n(a-paper.com.cn) Updated: Mar 6, 2024\n\nBody.";
        assertThat(DocumentHead.of(text).date()).contains(LocalDate.of(2024, 3, 6));
    }

    @Test
    void theDateMayStandInTheFirstSentence() {
        String text = "Harbin, Jan. 12, 2022 (Agency) -- The province has built 3,000 stations.";
        assertThat(DocumentHead.of(text).date()).contains(LocalDate.of(2022, 1, 12));
    }
}

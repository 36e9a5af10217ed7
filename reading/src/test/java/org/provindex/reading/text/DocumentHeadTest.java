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
}

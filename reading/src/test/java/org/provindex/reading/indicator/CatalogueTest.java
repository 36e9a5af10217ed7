package org.provindex.reading.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private final Catalogue catalogue =
            Catalogue.of(
                    List.of(
                            new IndicatorName(
                                    "optical-cable-length",
                                    List.of("Length of optical cable lines"),
                                    List.of("optical cable length"),
                                    "km"),
                            new IndicatorName(
                                    "long-distance-optical-cable-length",
                                    List.of("Length of long-distance optical cable lines"),
                                    List.of(),
                                    "km"),
                            new IndicatorName(
                                    "5g-base-stations",
                                    List.of("5G base stations"),
                                    List.of(),
                                    "count")));

    @Test
    void aCuratedNameResolvesWithoutRegardToCaseArticlesAndPlural() {
        assertThat(catalogue.proposals("the length of optical cable line"))
                .containsExactly(new Proposal("optical-cable-length", 1, true));
    }

    @Test
    void likenessOfWordsOnlyProposes() {
        List<Proposal> proposals = catalogue.proposals("new 5g base stations");

        assertThat(proposals)
                .isNotEmpty()
                .allSatisfy(proposal -> assertThat(proposal.exact()).isFalse());
        assertThat(proposals.get(0).code()).isEqualTo("5g-base-stations");
        // 2 * 3 common words / (4 + 3)
        assertThat(proposals.get(0).score()).isEqualTo(6.0 / 7);
    }

    @Test
    void anUnknownPhraseHasNoProposal() {
        assertThat(catalogue.proposals("tea exports")).isEmpty();
    }
}

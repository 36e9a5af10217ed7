package org.provindex.composite.disparity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SimilarityTest {
    @Test
    void theSameStructureIsOneWhateverTheSizeAndNothingInCommonIsZero() {
        Similarity s =
                Similarity.of(
                        Map.of(
                                "A", new double[] {1, 3},
                                "B", new double[] {10, 30},
                                "C", new double[] {0, 5},
                                "D", new double[] {7, 0}));
        // A-B 1; A-C 0.75; A-D 0.25; B-C 0.75; B-D 0.25; C-D 0.
        assertThat(s.pairs().get(0)).isEqualTo(new Similarity.Pair("A", "B", 1.0));
        assertThat(s.pairs().get(5)).isEqualTo(new Similarity.Pair("C", "D", 0.0));
        assertThat(s.mean()).isEqualTo(0.5);
        assertThat(s.byArea()).containsEntry("D", 0.5 / 3);
    }

    @Test
    void partsThatHaveNoSharesAreRefused() {
        assertThatThrownBy(() -> Similarity.of(Map.of("A", new double[] {1})))
                .hasMessageContaining("two areas");
        assertThatThrownBy(
                        () -> Similarity.of(Map.of("A", new double[] {0}, "B", new double[] {1})))
                .hasMessageContaining("A must be");
    }
}

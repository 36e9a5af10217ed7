package org.provindex.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokensTest {
    @Test
    void hyphenatedWordsAreOneTokenAndPossessivesTwo() {
        assertThat(Tokens.words("Shanxi’s year-on-year growth"))
                .containsExactly("shanxi", "'s", "year-on-year", "growth");
    }

    @Test
    void unitsAreCutOffNumbersAndNamesAreNot() {
        assertThat(Tokens.words("500Mbps over 5G, 13.5Tbps and IPv6"))
                .containsExactly("500", "mbps", "over", "5g", ",", "13.5", "tbps", "and", "ipv6");
    }

    @Test
    void groupedDigitsAreOneNumberAndListsAreNot() {
        assertThat(Tokens.words("1,208,000 and 5, 600"))
                .containsExactly("1,208,000", "and", "5", ",", "600");
    }

    @Test
    void chineseCharactersAreTokensUnlessTheRulesKnowTheWord() {
        assertThat(Tokens.words("江苏省同比增长12.3%"))
                .containsExactly("江", "苏", "省", "同比", "增长", "12.3", "%");
    }

    @Test
    void tokensKnowTheirPlaceInTheText() {
        String text = "In 2020, GDP";
        assertThat(Tokens.of(text, 3, text.length()))
                .allSatisfy(
                        token ->
                                assertThat(text.substring(token.start(), token.end()))
                                        .isEqualToIgnoringCase(token.word()));
    }
}

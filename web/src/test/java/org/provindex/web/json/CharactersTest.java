package org.provindex.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"", "Shanxi", "山西", "\uD840\uDC00", "a\uD83D\uDE00b", "\t\r\n", "\uFFFD"})
    void everyTextOfUnicodeCanBeStored(String text) {
        assertThat(Characters.areStorable(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "a\u0000b",
                "\uD840",
                "\uDC00",
                "a\uD840b",
                "\uDC00\uD840",
                "x\uD840"
            })
    void halvesAndTheNullCharacterCannot(String text) {
        assertThat(Characters.areStorable(text)).isFalse();
    }
}

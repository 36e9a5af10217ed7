package org.provindex.reading.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.provindex.reading.Repository;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.Tokens;

class NamedInFullTest {
    private final Gazetteer gazetteer = Repository.gazetteer();
    private final AreasInForce inForce = new AreasInForce();

    @Test
    void aCountyCountsWithItsKindBehindItAndFromThenOn() {
        assertThat(codes("Tongde had a good year")).isEmpty();
        assertThat(codes("Tongde County had a good year")).containsExactly("632522");
        assertThat(codes("In the end Tongde had a good year")).containsExactly("632522");
    }

    @Test
    void aCountyCountsWhereADescriptionSaysWhatItIs() {
        assertThat(codes("Tongde, a town of some 60,000 people")).isEmpty();
        assertThat(codes("Tongde, a county of some 60,000 people")).containsExactly("632522");
    }

    @Test
    void aBannerIsNamedAsOneInEveryRun() {
        assertThat(gazetteer.area("150221").orElseThrow().names())
                .first()
                .asString()
                .endsWith(" Banner");
    }

    @Test
    void theKindMustBeTheRightOne() {
        assertThat(codes("Tongde District")).isEmpty();
        assertThat(codes("Tongde City")).isEmpty();
    }

    @Test
    void ofSeveralOfOneNameTheOneInWhatIsSpokenOfIsMeant() {
        assertThat(codes("Xinhua district grew")).isEmpty();

        inForce.turnTo("410400", gazetteer);
        assertThat(codes("Xinhua district grew")).containsExactly("410402");
        assertThat(codes("Xinhua News Agency reports")).isEmpty();
    }

    @Test
    void whereItLiesIsNotSpokenOf() {
        List<AreaMention> found =
                Areas.of(
                        tokens(
                                "Tongde, a county of some 60,000 people in the Hainan Tibetan Autonomous Prefecture"),
                        gazetteer,
                        inForce);

        assertThat(found).extracting(AreaMention::code).first().isEqualTo("632522");
        assertThat(found)
                .filteredOn(mention -> !mention.code().equals("632522"))
                .allMatch(mention -> mention.form() == AreaMention.Form.APPOSED);
    }

    @Test
    void theProvinceOfACountyIsTheOneThatTheProvinceMeans() {
        inForce.turnTo("632522", gazetteer);

        assertThat(inForce.province()).contains("CN-QH");
        assertThat(codes("the province")).containsExactly("CN-QH");
    }

    private List<String> codes(String text) {
        return Areas.of(tokens(text), gazetteer, inForce).stream().map(AreaMention::code).toList();
    }

    private static List<Token> tokens(String text) {
        return Tokens.of(text, 0, text.length());
    }
}

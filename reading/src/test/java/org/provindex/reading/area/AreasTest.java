package org.provindex.reading.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.provindex.reading.Repository;
import org.provindex.reading.text.Tokens;

class AreasTest {
    private final Gazetteer gazetteer = Repository.fewAreas();
    private final AreasInForce inForce = new AreasInForce();

    @Test
    void provincesOfLikeNameAreToldApart() {
        assertThat(codes("Shanxi and Shaanxi province")).containsExactly("CN-SX", "CN-SN");
    }

    @Test
    void theProvinceInForceDecidesBetweenCitiesOfOneName() {
        inForce.turnTo("CN-AH", gazetteer);
        assertThat(codes("Suzhou grew")).containsExactly("341300");
    }

    @Test
    void theProvinceNamedBesideTheCityDecides() {
        assertThat(codes("Suzhou in Anhui province")).startsWith("341300");
    }

    @Test
    void withoutAProvinceTheUsualCityIsMeant() {
        assertThat(codes("Suzhou grew")).containsExactly("320500");
    }

    @Test
    void referencesMeanTheAreaInForce() {
        inForce.turnTo("141000", gazetteer);
        assertThat(codes("the city and the province")).containsExactly("141000", "CN-SX");
    }

    @Test
    void referencesWithoutAnAreaMeanNothing() {
        assertThat(codes("the province")).isEmpty();
    }

    @Test
    void companiesUniversitiesAndDatelinesAreNoAreas() {
        assertThat(codes("China Mobile and Shanxi University")).isEmpty();
        assertThat(codes("BEIJING, May 3 (Xinhua) -- A report")).isEmpty();
    }

    @Test
    void nationalIsTheCountryOnlyBeforeAnAverageOrIndex() {
        assertThat(codes("the national average")).containsExactly("CN");
        assertThat(codes("a national park")).isEmpty();
    }

    @Test
    void chineseNamesAreFound() {
        assertThat(codes("山西省和临汾市")).containsExactly("CN-SX", "141000");
    }

    private List<String> codes(String text) {
        return Areas.of(Tokens.of(text, 0, text.length()), gazetteer, inForce).stream()
                .map(AreaMention::code)
                .toList();
    }
}

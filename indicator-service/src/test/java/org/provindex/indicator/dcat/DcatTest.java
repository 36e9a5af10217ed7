package org.provindex.indicator.dcat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.provindex.indicator.DatabaseResource;
import org.provindex.indicator.Given;

/** The catalogue of data sets leads to files that are there. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class DcatTest {
    @Test
    void everyDistributionAnswers() throws IOException {
        Given.catalogue();
        var response = RestAssured.given().get("/catalog");
        response.then().statusCode(200).contentType(startsWith("application/ld+json"));
        JsonNode catalog = new ObjectMapper().readTree(response.asString());

        assertThat(catalog.path("@type").asText()).isEqualTo("dcat:Catalog");
        assertThat(catalog.path("dcat:service")).hasSize(3);
        JsonNode dataset = null;
        for (JsonNode each : catalog.path("dcat:dataset")) {
            if (each.path("dct:identifier").asText().equals("infrastructure")) {
                dataset = each;
            }
        }
        assertThat(dataset).isNotNull();
        assertThat(dataset.path("dcat:distribution")).hasSize(5);
        for (JsonNode distribution : dataset.path("dcat:distribution")) {
            String address = distribution.path("dcat:downloadURL").path("@id").asText();
            Given.get(address).then().statusCode(200);
        }
    }
}

package org.provindex.system.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.provindex.system.http.Answer;
import org.provindex.system.http.Api;
import org.provindex.system.installation.Installation;

/** A small methodology over the seeds, and editions of it. */
final class PublishedEdition {
    private static final String METHODOLOGY =
            """
            code: %s
            version: %d
            name: {en: Race, zh: 竞赛}
            universe: X-CENTRAL6
            admit: {comparators: [eq], kinds: [actual]}
            periods: annual
            stockPeriods: lastPointOfYear
            defaults:
              impute: none
              treat: none
              normalise: {method: minMax, lower: 0, upper: 100, over: period}
              weighting: given
              aggregate: arithmetic
              rank: {ties: competition}
            pillars:
              - code: access
                name: {en: Access, zh: 接入}
                weight: 1
                indicators:
                  - {indicator: broadband-access-ports, weight: 1}
                  - {indicator: mobile-base-stations, weight: 1}
            """;

    private PublishedEdition() {}

    /**
     * Makes a version of a methodology.
     *
     * @return path of its editions
     */
    static String methodology(Installation installation, String code, int version) {
        Answer made =
                installation
                        .ranking()
                        .post(
                                "/api/v1/methodologies",
                                "application/yaml",
                                METHODOLOGY
                                        .formatted(code, version)
                                        .getBytes(StandardCharsets.UTF_8));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return "/api/v1/methodologies/%s/editions".formatted(code);
    }

    /** Publishes, or finds what was published with this key. */
    static Answer publish(Api api, String path, String key) {
        Answer answer;
        do {
            answer = api.postJson(path, "{\"unranked\": \"allow\"}", "Idempotency-Key", key);
            // The database may take a moment to see that the first sender is dead.
        } while (answer.status() == 409 && answer.text().contains("still-running"));
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
        return answer;
    }
}

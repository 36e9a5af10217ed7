package org.provindex.system.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.provindex.system.installation.Installation;
import org.provindex.system.installation.OnInstallation;

/** R21: a secret is replaced while events are delivered. */
@Order(14)
@ExtendWith(OnInstallation.class)
class SecretRotationIT {
    @Test
    void oldAndNewVerifierAcceptAllInTheGraceTime(Installation installation) {
        int events = Trial.FULL ? 200 : 30;
        try (Trial trial = Trial.begin("rotation", installation)) {
            String old = trial.subscribe("/rotation");
            String fresh = "";
            int before = 0;
            for (int n = 0; n < events; n++) {
                trial.makeEvent();
                if (n == events / 2) {
                    before = trial.receiver().taken().size();
                    fresh =
                            installation
                                    .ranking()
                                    .postJson(
                                            "/api/v1/subscriptions/%s/rotate-secret"
                                                    .formatted(trial.subscription("/rotation")),
                                            "")
                                    .json(200)
                                    .path("secret")
                                    .asText();
                }
            }
            DeliveryChecker.Report report = trial.drain();
            List<Receiver.Hook> hooks = trial.receiver().taken();
            String newest = fresh;

            assertThat(report.isClean()).as(report.toString()).isTrue();
            assertThat(hooks).allMatch(hook -> verifies(old, hook));
            // One may have been on its way when the secret was replaced.
            assertThat(hooks.subList(Math.min(before + 2, hooks.size()), hooks.size()))
                    .isNotEmpty()
                    .allMatch(hook -> verifies(newest, hook));
        }
    }

    private static boolean verifies(String secret, Receiver.Hook hook) {
        Map<String, List<String>> headers = new java.util.TreeMap<>();
        hook.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        try {
            new Webhook(secret)
                    .verify(
                            new String(hook.body(), StandardCharsets.UTF_8),
                            HttpHeaders.of(headers, (name, value) -> true));
            return true;
        } catch (WebhookVerificationException e) {
            return false;
        }
    }
}

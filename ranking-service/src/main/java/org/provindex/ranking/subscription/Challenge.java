package org.provindex.ranking.subscription;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.provindex.web.outgoing.GuardedClient;
import org.provindex.web.outgoing.OutgoingAnswer;
import org.provindex.web.outgoing.OutgoingException;
import org.provindex.web.outgoing.OutgoingUrl;
import org.provindex.web.problem.Problem;
import org.provindex.web.problem.Problems;

/**
 * Whether an address is its subscriber's: it must send a random word back, which a stranger's
 * server would not.
 */
@Singleton
class Challenge {
    private static final int BYTES = 32;

    private final GuardedClient client;
    private final SubscriptionConfig config;
    private final ObjectMapper json;
    private final SecureRandom random = new SecureRandom();

    Challenge(GuardedClient client, SubscriptionConfig config, ObjectMapper json) {
        this.client = client;
        this.config = config;
        this.json = json;
    }

    /**
     * The address in the one way it is stored.
     *
     * @throws org.provindex.web.problem.ProblemException 422 if it cannot be asked
     */
    OutgoingUrl check(String url) {
        try {
            return client.check(url);
        } catch (OutgoingException e) {
            throw refusal(e.code(), "The address " + e.getMessage());
        }
    }

    /**
     * @throws org.provindex.web.problem.ProblemException 422 if it does not answer as it should
     */
    void prove(OutgoingUrl url) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String word = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        try {
            OutgoingAnswer answer =
                    client.post(
                                    url,
                                    Map.of(
                                            "Content-Type",
                                            "application/json",
                                            "User-Agent",
                                            "Provindex"),
                                    json.writeValueAsBytes(
                                            Map.of(
                                                    "type",
                                                    "subscription.challenge",
                                                    "challenge",
                                                    word)),
                                    config.challengeTimeout())
                            .join();
            if (!answer.isSuccess() || !echoed(answer.text()).equals(word)) {
                throw refusal(
                        "challenge-failed",
                        "The address answered %d without the challenge: on a body of type subscription.challenge it must answer 200 and the value of 'challenge'"
                                .formatted(answer.status()));
            }
        } catch (CompletionException e) {
            if (e.getCause() instanceof OutgoingException failure) {
                throw refusal(failure.code(), "The address " + failure.getMessage());
            }
            throw e;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The bare word, or JSON with it. */
    private String echoed(String body) {
        String text = body.strip();
        if (!text.startsWith("{")) {
            return text;
        }
        try {
            return json.readTree(text).path("challenge").asText();
        } catch (JsonProcessingException e) {
            return "";
        }
    }

    private static RuntimeException refusal(String code, String message) {
        return Problems.invalidBody(
                        java.util.List.of(Problem.Fault.inBody("/url", code, message + ".")))
                .asException();
    }
}

package org.provindex.ranking.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a failed attempt is repeated.
 *
 * @param delays after the first, second, ... failure in a row; the last repeats
 * @param jitter share of it, 0 to 1, that is added at most
 * @param longest that a receiver may ask for
 */
record RetrySchedule(List<Duration> delays, double jitter, Duration longest) {
    RetrySchedule {
        delays = List.copyOf(delays);
        if (delays.isEmpty() || jitter < 0 || jitter > 1) {
            throw new IllegalArgumentException(
                    "A schedule needs at least one delay and a jitter from 0 to 1");
        }
    }

    static RetrySchedule of(DeliveryConfig config) {
        return new RetrySchedule(config.retries(), config.jitter(), config.longestRetryAfter());
    }

    /**
     * @param failures in a row, this one too
     * @param asked what the receiver asked for in Retry-After
     * @param random from 0 to 1
     */
    Duration delay(int failures, Optional<Duration> asked, double random) {
        Duration own = delays.get(Math.min(failures, delays.size()) - 1);
        Duration wait = asked.filter(a -> a.compareTo(own) > 0).orElse(own);
        Duration bounded = wait.compareTo(longest) > 0 && wait != own ? longest : wait;
        return bounded.plusMillis((long) (bounded.toMillis() * jitter * random));
    }

    /** Retry-After: seconds or a date (RFC 9110, section 10.2.3); nothing where it is neither. */
    static Optional<Duration> retryAfter(@Nullable String header, Instant now) {
        if (header == null) {
            return Optional.empty();
        }
        String text = header.strip();
        if (text.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant until =
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return until.isAfter(now)
                    ? Optional.of(Duration.between(now, until))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}

package org.provindex.reading.claim.area;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.area.AreaMention;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.sentence.Parse;

/** Finds the city in which an event was held whose results a sentence tells. */
final class Venues {
    private static final Set<String> EVENTS =
            Set.of(
                    "conference",
                    "expo",
                    "exhibition",
                    "fair",
                    "forum",
                    "summit",
                    "convention",
                    "event");

    private Venues() {}

    /**
     * {@code With the signing of 32 projects the fair came to a close in the capital of Jiangsu},
     * {@code The three-day event ended with contracts for 83 projects}.
     */
    static Optional<String> of(Parse parse, Course course) {
        List<String> cities =
                parse.areas().stream()
                        .filter(area -> area.form() == Form.NAME || area.form() == Form.REFERENCE)
                        .filter(area -> area.level() == Level.PREFECTURE)
                        .map(AreaMention::code)
                        .distinct()
                        .toList();
        boolean event = parse.pieces().stream().anyMatch(piece -> EVENTS.contains(piece.word()));
        event |= isDay(parse);
        return !event || cities.size() > 1
                ? Optional.empty()
                : cities.stream().findFirst().or(() -> course.areas.at(Level.PREFECTURE));
    }

    /** {@code On the first day, contracts were signed}. */
    private static boolean isDay(Parse parse) {
        for (int i = 2; i < Math.min(parse.size(), 5); i++) {
            if (parse.word(i).equals("day") && parse.word(0).equals("on")) {
                return true;
            }
        }
        return false;
    }
}

package org.provindex.reading.claim.area;

import java.util.Optional;
import java.util.Set;
import org.provindex.reading.area.AreaMention;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.text.Words;

/** Places a claim whose sentence names no area: by what is in force from before. */
final class CarriedArea {
    private static final Set<String> FIRST_PERSON = Set.of("we", "our", "ours", "us");
    private static final Set<String> CITIES =
            Set.of("cities", "prefectures", "prefecture-level", "municipalities");
    private static final Set<String> MADE =
            Set.of(
                    "sold",
                    "made",
                    "produced",
                    "shipped",
                    "manufactured",
                    "used",
                    "built",
                    "consumed",
                    "mined",
                    "grown");
    private static final Set<String> REFERRING =
            Set.of(
                    "it", "its", "they", "their", "there", "here", "city", "capital", "which",
                    "this");

    private final Parse parse;
    private final Course course;
    private final Subjects subjects;

    CarriedArea(Parse parse, Course course, Subjects subjects) {
        this.parse = parse;
        this.course = course;
        this.subjects = subjects;
    }

    void carry(Draft draft, boolean ranked) {
        // "With 151 villages it ranks second"
        boolean with =
                Words.isAny(parse.word(0), "with", "at", "having")
                        && parse.pieces().stream().anyMatch(piece -> piece.is("it"));
        boolean refers =
                with
                        || Words.isAny(parse.word(0), "it", "its")
                        || parse.pieces().stream().anyMatch(piece -> piece.is("here"));
        if (refers && course.placed.isPresent()) {
            draft.area = course.placed;
            draft.by("area.pronoun", 0.93);
            return;
        }
        // "Computing power - It reached 12,000 petaflops": of what the last paragraph ended with
        if (!ranked && isLabelledIt() && course.left.filter(course.areas::isCity).isPresent()) {
            draft.area = course.left;
            draft.by("area.pronoun", 0.93);
            return;
        }
        boolean their =
                parse.word(0).equals("their")
                        && course.lastAreaAlone
                        && course.lastArea.filter(course.areas::isCity).isPresent();
        if ((isThis() || their) && course.lastArea.isPresent()) {
            draft.area = course.lastArea;
            draft.by("area.pronoun", 0.93);
            return;
        }
        Optional<String> wide = ranked ? Optional.empty() : wide(draft.piece);
        boolean provinces = new CountedProvinces(parse, course).areToldOf(draft);
        if (provinces && wide.isEmpty() && !ranked) {
            draft.area = course.areas.at(Level.COUNTRY).or(() -> Optional.of("CN"));
            draft.by("area.of-provinces", 0.9);
        } else if (wide.isPresent()) {
            draft.area = wide;
            draft.by("area.nationwide", 0.88);
        } else if (isInAll() && whole().isPresent()) {
            draft.area = whole();
            draft.by("area.in-all", 0.9);
        } else if (isFirstPerson(draft.piece)
                && course.speaker.or(() -> course.mainArea).isPresent()) {
            draft.area = course.speaker.or(() -> course.mainArea);
            draft.by("area.first-person", 0.93);
        } else if (course.areas.current().isEmpty() && titled().isPresent()) {
            draft.area = titled();
            draft.by("area.title", 0.93);
        } else if (isProvinceAgain()) {
            draft.area = course.areas.at(Level.PROVINCE);
            draft.by("area.among-provinces", 0.9);
        } else if (course.areas.current().isPresent()) {
            draft.area =
                    isWholeAgain()
                            ? course.paragraphArea
                            : CITIES.contains(parse.word(draft.piece + 1))
                                    ? aboveCity()
                                    : course.areas.current();
            draft.by("area.carried", 0.94);
        } else if (course.mainArea.isPresent()) {
            draft.area = course.mainArea;
            draft.by("area.document", 0.85);
        } else if (course.presumedArea.isPresent()) {
            draft.area = course.presumedArea;
            draft.by("area.presumed", 0.8);
        } else {
            Optional<String> venue = Venues.of(parse, course);
            draft.area = venue.or(() -> Optional.of("CN"));
            draft.by(venue.isPresent() ? "area.venue" : "area.default", 0.8);
        }
    }

    private boolean isLabelledIt() {
        for (int i = 1; i < 4 && parse.sentence().first(); i++) {
            if (Words.isAny(parse.word(i), "-", "–", "—", ":")) {
                return Words.isAny(parse.word(i + 1), "it", "its");
            }
        }
        return false;
    }

    /** {@code This was second only to ...}: of what the last value was told of. */
    private boolean isThis() {
        return Words.isAny(parse.word(0), "this", "that", "it", "these", "they") && parse.isVerb(1);
    }

    /** {@code All in all, 37,600 stations are in service}: of the whole again. */
    private boolean isInAll() {
        String opening = parse.word(0) + " " + parse.word(1);
        return Words.isAny(
                opening, "all in", "all told", "in all", "in total", "altogether ,", "overall ,");
    }

    private Optional<String> whole() {
        boolean city =
                course.areas.at(Level.PREFECTURE).equals(course.areas.current())
                        && !course.areas.current().equals(course.mainArea);
        return city ? course.areas.at(Level.PROVINCE) : course.mainArea;
    }

    /** {@code we}, {@code our}: who speaks in a text speaks for what the text is about. */
    private boolean isFirstPerson(int at) {
        boolean comma = false;
        for (int i = 0; i < parse.size(); i++) {
            // "its firms had 150 billion, ours 102"
            comma |= i > at && parse.pieces().get(i).isComma();
            boolean ours = comma && parse.word(i).equals("ours");
            if (!ours && FIRST_PERSON.contains(parse.word(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * A paragraph about a province that named one of its cities speaks of the province again when
     * no word refers to the city.
     */
    private boolean isWholeAgain() {
        boolean city =
                course.paragraphArea.isPresent()
                        && course.areas.at(Level.PREFECTURE).equals(course.areas.current())
                        && course.areas.at(Level.PROVINCE).equals(course.paragraphArea);
        return city
                && !parse.periods().isEmpty()
                && parse.pieces().stream().noneMatch(piece -> REFERRING.contains(piece.word()));
    }

    /** {@code the largest figure of any province}: not of the city named last. */
    private boolean isProvinceAgain() {
        return course.areas.at(Level.PROVINCE).isPresent()
                && course.areas
                        .current()
                        .filter(code -> Character.isDigit(code.charAt(0)))
                        .isPresent()
                && new CountedProvinces(parse, course).areCompared();
    }

    /** Cities are counted in a province, not in a city. */
    private Optional<String> aboveCity() {
        boolean city =
                course.mainArea.isPresent()
                        && course.areas.at(Level.PREFECTURE).equals(course.areas.current());
        // a text that turns from a city to one of another province compares the country's cities
        boolean elsewhere =
                city
                        && course.mainArea
                                .filter(main -> Character.isDigit(main.charAt(0)))
                                .filter(
                                        main ->
                                                !main.substring(0, 2)
                                                        .equals(
                                                                course.areas
                                                                        .current()
                                                                        .get()
                                                                        .substring(0, 2)))
                                .isPresent();
        return elsewhere
                ? Optional.of("CN")
                : city
                        ? course.areas.at(Level.PROVINCE).or(course.areas::current)
                        : course.areas.current();
    }

    private Optional<String> wide(int at) {
        for (int i = 0; i < parse.size(); i++) {
            // "16 percent of the country's total" is told of an area within
            boolean part = parse.isQuantity(i - 1) || parse.word(i + 1).equals("'s");
            // "one in five phones sold in the world": what a share is taken of
            boolean whole =
                    at < i
                            && MADE.contains(parse.word(i - 1))
                            && parse.quantity(at).unit().equals("percent");
            // "More than 60 percent of the country's racks still stand in the east"
            part &= !(at == 0 && i <= at + 2 && hasGroupBehind(i));
            // "three platforms of nationwide influence"
            boolean attribute =
                    Words.isAny(parse.word(i - 1), "of", "with", "a") && parse.isNominal(i + 1);
            if (parse.isArea(i)
                    && parse.area(i).form() == Form.WIDE
                    && !whole
                    && !attribute
                    && !isOfNoOther(i)
                    && !isApart(at, i)
                    && parse.depths()[i] <= parse.depths()[at]
                    && !(part && parse.textOf(i).startsWith("of "))
                    && !subjects.isRankedIn(i)) {
                return Optional.of(parse.area(i).code());
            }
        }
        return Optional.empty();
    }

    private boolean hasGroupBehind(int at) {
        return parse.areas().stream()
                .anyMatch(
                        area ->
                                area.level() == Level.GROUP
                                        && area.from() > parse.pieces().get(at).from());
    }

    /** {@code No other city in China makes more robots: 75,000 left its plants}. */
    private boolean isOfNoOther(int wide) {
        for (int i = wide - 1; i >= Math.max(0, wide - 4); i--) {
            // "more than anywhere else in China"
            boolean others = parse.word(i).equals("else") && parse.word(i - 2).equals("than");
            boolean any = parse.word(i).equals("any") && parse.word(i + 1).equals("other");
            if (parse.word(i).equals("no") || others || any) {
                return true;
            }
        }
        return false;
    }

    /** Whether another figure and a comma stand between a figure and the words behind it. */
    private boolean isApart(int at, int wide) {
        // "62 percent of them are covered; nationwide, the figure was 80 percent"
        for (int i = Math.min(at, wide) + 1; i < Math.max(at, wide); i++) {
            if (parse.word(i).equals(";")) {
                return true;
            }
        }
        boolean comma = false;
        for (int i = at + 1; i < wide; i++) {
            comma |= parse.pieces().get(i).isComma();
            if (comma && parse.isQuantity(i)) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> titled() {
        return parse.areas().stream()
                .filter(area -> area.form() == Form.TITLE)
                .map(AreaMention::code)
                .findFirst();
    }
}

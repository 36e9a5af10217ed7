package org.provindex.reading.claim.steering;

import java.util.Optional;
import java.util.Set;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.phrase.EmptyWords;
import org.provindex.reading.claim.phrase.Phrases;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.text.Sentence;
import org.provindex.reading.text.WordTable;
import org.provindex.reading.text.Words;

/** Finds in a sentence without figures what the next ones are told of. */
final class Introduced {
    private static final Set<String> RANKING =
            Set.of("rank", "ranks", "ranked", "ranking", "rates", "rated", "compares", "compared");

    private static final Set<String> CHANGES =
            Set.of(
                    "rose",
                    "grew",
                    "fell",
                    "increased",
                    "decreased",
                    "declined",
                    "improved",
                    "expanded",
                    "climbed",
                    "dropped",
                    "grown",
                    "risen",
                    "rising",
                    "growing",
                    "increases",
                    "grows",
                    "rises",
                    "falls",
                    "declines",
                    "decreases",
                    "expands",
                    "improves",
                    "drops");

    /** Who aims and foresees, of which nothing is told by {@code they expect}. */
    private static final Set<String> STAND_INS = WordTable.words("measure/stand-ins");

    private final Parse parse;
    private final Course course;
    private final Phrases phrases;

    Introduced(Parse parse, Course course) {
        this.parse = parse;
        this.course = course;
        this.phrases = new Phrases(parse);
    }

    void keep() {
        String aside = beforeAside();
        course.introduced = aside.isEmpty() ? introduced() : aside;
        course.sole = !aside.isEmpty();
        changed().ifPresent(phrase -> course.phrase = phrase);
        // "Where are the racks? Guangdong, with 612,000, is ahead"
        if (parse.word(0).equals("where") && parse.word(parse.size() - 1).equals("?")) {
            asked().ifPresent(phrase -> course.phrase = phrase);
        }
        // "Growth was uneven. It was strongest in Huizhou (16.1%)"
        course.growth |= parse.word(0).equals("growth") && parse.isVerb(1);
        rankedBy()
                .ifPresent(
                        phrase -> {
                            course.phrase = phrase;
                            course.scorePhrase = phrase;
                        });
    }

    /** {@code A study ranks the cities by their digital development}: what the places are in. */
    private Optional<String> rankedBy() {
        for (int i = 1; i < parse.size(); i++) {
            // "The ranking was made public by a think tank": who did it
            boolean by =
                    parse.word(i).equals("by")
                            && !parse.isVerb(i - 1)
                            && !parse.word(i - 1).equals("public");
            if (by && isRanking(i)) {
                return phrases.at(i + 1)
                        .filter(found -> !EmptyWords.isEmptyWord(found))
                        .map(Phrases.Found::words);
            }
        }
        return Optional.empty();
    }

    private boolean isRanking(int before) {
        for (int i = 0; i < before; i++) {
            if (RANKING.contains(parse.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** {@code Software companies had a better time}: what is then told of them. */
    private String introduced() {
        if (parse.sentence().kind() == Sentence.Kind.HEADING) {
            return "";
        }
        if (parse.word(parse.size() - 1).equals("?")) {
            return asked().orElse("");
        }
        return phrases.firstSubject(parse.size())
                .filter(found -> !EmptyWords.isEmptyWord(found))
                .map(Phrases.Found::words)
                .filter(words -> !STAND_INS.contains(words.substring(words.lastIndexOf(' ') + 1)))
                .or(() -> aimedAt())
                .orElse("");
    }

    /** {@code How big is the digital economy?}, {@code And what about 5G base stations?}. */
    private Optional<String> asked() {
        for (int i = 0; i < parse.size(); i++) {
            if (Words.isAny(parse.word(i), "is", "are", "was", "were", "does", "do", "about")) {
                return phrases.at(i + 1)
                        .filter(found -> !EmptyWords.isEmptyWord(found))
                        .map(Phrases.Found::words);
            }
        }
        return Optional.empty();
    }

    /** {@code 28 provinces have set a target for the share of core industries in GDP}. */
    private Optional<String> aimedAt() {
        for (int i = 0; i < parse.size(); i++) {
            boolean aim =
                    Words.isAny(parse.word(i), "target", "targets", "goal", "goals", "aim", "aims")
                            && Words.isAny(parse.word(i + 1), "for", "of");
            if (aim) {
                return phrases.at(i + 2)
                        .filter(found -> !EmptyWords.isEmptyWord(found))
                        .map(Phrases.Found::words);
            }
        }
        return Optional.empty();
    }

    /** {@code Computing power, the plan says, is the precondition}: what it is then told of. */
    private String beforeAside() {
        int comma = 0;
        while (comma < 7 && parse.isNominal(comma)) {
            comma++;
        }
        if (comma == 0 || !parse.isIn(comma) || !parse.pieces().get(comma).isComma()) {
            return "";
        }
        for (int i = comma + 1; parse.isIn(i) && i < comma + 8; i++) {
            if (parse.pieces().get(i).isComma()) {
                return Words.isAny(parse.word(i + 1), "is", "was", "remains", "are", "were")
                        ? phrases.before(comma)
                                .filter(found -> !EmptyWords.isEmptyWord(found))
                                .map(Phrases.Found::words)
                                .orElse("")
                        : "";
            }
        }
        return "";
    }

    /** {@code The added value of these branches all rose}: what changed is spoken of. */
    private Optional<String> changed() {
        for (int i = 1; i < parse.size(); i++) {
            if (parse.isVerb(i)) {
                int verb = i;
                while (parse.isIn(verb + 1) && parse.isVerb(verb + 1)) {
                    verb++;
                }
                return CHANGES.contains(parse.word(verb))
                        ? phrases.firstSubject(verb + 1).map(Phrases.Found::words)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }
}

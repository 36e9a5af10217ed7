package org.provindex.reading.claim.area;

import java.util.Optional;
import java.util.Set;
import org.provindex.reading.area.AreaMention;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.rank.Ranks;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.text.Words;

/** Finds the area of a claim: named in its clause, in its sentence, or in force from before. */
public final class Placing {
    private static final Set<String> PLACING =
            Set.of("put", "puts", "has", "had", "gave", "gives", "places", "rates", "sees");

    private final Parse parse;
    private final Course course;
    private final Subjects subjects;
    private final Wholes wholes;
    private final Averages averages;
    private final CarriedArea carried;
    private final AttachedArea attached;
    private final LaterArea later;
    private final ComparedAreas compared;

    public Placing(Parse parse, Course course) {
        this.parse = parse;
        this.course = course;
        this.subjects = new Subjects(parse);
        this.wholes = new Wholes(parse);
        this.averages = new Averages(parse);
        this.attached = new AttachedArea(parse);
        this.compared = new ComparedAreas(parse);
        this.later = new LaterArea(parse, course, wholes);
        this.carried = new CarriedArea(parse, course, subjects);
    }

    public void place(Draft draft, Optional<Draft> before) {
        int at = draft.piece;
        boolean ranked = draft.measure == Measure.RANK || draft.measure == Measure.EXTREME;
        int average = averages.averageBefore(at);
        if (average >= 0 && !ranked) {
            take(draft, average, "area.average", 0.97);
            return;
        }
        if (!ranked && averages.isOfWorld(at)) {
            draft.area = Optional.of("WORLD");
            draft.by("area.average", 0.95);
            return;
        }
        Optional<String> group =
                course.mainArea
                        .filter(area -> area.startsWith("X-"))
                        .or(() -> course.areas.at(Level.GROUP));
        if (!ranked && averages.isOfTheGroup(at) && group.isPresent()) {
            draft.area = group;
            draft.by("area.average", 0.93);
            return;
        }
        if (!ranked && averages.isAverageOfAll(at)) {
            draft.area = averages.whole(at, course);
            draft.by("area.average", 0.85);
            return;
        }
        // "ahead of Beijing's 94.8"
        if (!ranked && parse.word(at - 1).equals("'s") && parse.isArea(at - 2)) {
            take(draft, at - 2, "area.owner", 0.97);
            return;
        }
        if (isBracketedBehindArea(at)) {
            take(draft, at - 2, "area.bracket", 0.99);
            return;
        }
        if (ranked && parse.isArea(at + 1) && parse.textOf(at).matches("\\w+-(placed|ranked)")) {
            take(draft, at + 1, "area.behind", 0.98);
            return;
        }
        if (ranked
                && parse.isArea(at + 1)
                && parse.area(at + 1).form() == Form.NAME
                && Ranks.isNumbered(parse.textOf(at))) {
            take(draft, at + 1, "area.behind", 0.98);
            return;
        }
        // "highest 87.5 (Beijing)", "2.21 trillion yuan (east)"
        if (!ranked
                && Words.isAny(parse.word(at + 1), "(", "（")
                && parse.isArea(at + 2)
                && parse.area(at + 2).form() == Form.NAME
                && Words.isAny(parse.word(at + 3), ")", "）")) {
            take(draft, at + 2, "area.bracket-behind", 0.97);
            return;
        }
        // "higher than the second Zhuzhou (67.0)", "24th (Heilongjiang) and 26th (Jilin)"
        int named = Words.isAny(parse.word(at + 1), "(", "（", ",") ? at + 2 : at + 1;
        if (ranked
                && parse.isArea(named)
                && parse.area(named).form() == Form.NAME
                && parse.area(named).level() != Level.GROUP
                && !parse.area(named).code().equals("CN")
                && (named == at + 2 && Words.isAny(parse.word(at + 3), ")", "）")
                        || named == at + 1
                                && parse.word(at - 1).equals("the")
                                && draft.usedRule("measure.rank.named-behind")
                        || named == at + 2 && draft.usedRule("measure.rank.named-apposed"))) {
            take(draft, named, "area.behind", 0.97);
            return;
        }
        int apposed = ranked ? apposed(draft) : -1;
        apposed = apposed < 0 && ranked ? later.inverted(at) : apposed;
        if (apposed >= 0) {
            take(draft, apposed, "area.behind", 0.97);
            return;
        }
        if (isOurs(at) && course.speaker.or(() -> course.mainArea).isPresent()) {
            draft.area = course.speaker.or(() -> course.mainArea);
            draft.by("area.first-person", 0.95);
            return;
        }
        if (!ranked
                && isGroup(course.mainArea)
                && averages.isAveraged(at)
                && attached.behind(at) < 0) {
            draft.area = course.mainArea;
            draft.by("area.average", 0.9);
            return;
        }
        if (!ranked
                && averages.isBare(at)
                && attached.behind(at) < 0
                && course.mainArea.filter(area -> !area.equals("CN")).isPresent()) {
            // a text that opens with the best city compares the country's cities
            boolean city = course.areas.isCity(course.mainArea.get()) && course.scores;
            draft.area = city ? Optional.of("CN") : course.mainArea;
            draft.by("area.average", 0.88);
            return;
        }
        Optional<String> together =
                ranked ? Optional.empty() : new TogetherAreas(parse, course).of(at);
        if (together.isPresent()) {
            draft.area = together;
            draft.by("area.together", 0.9);
            return;
        }
        Optional<String> other =
                ranked ? Optional.empty() : new OtherOfTwo(parse, course).of(draft, before);
        if (other.isPresent()) {
            draft.area = other;
            draft.by("area.compared", 0.88);
            return;
        }
        int own = ranked ? -1 : attached.behind(at);
        own = own < 0 && !ranked ? later.ofPart(at) : own;
        boolean several = !ranked && parse.areas().size() > 1;
        int wide = own < 0 && several ? new WideSubjects(parse).of(at) : -1;
        if (wide >= 0) {
            take(draft, wide, "area.nationwide", 0.88);
            return;
        }
        int left = left(at, ranked);
        if (own >= 0) {
            take(draft, own, "area.behind", 0.98);
        } else if (left >= 0) {
            boolean same = isSameClause(left, at);
            String rule = same ? "area.clause" : "area.sentence";
            // "outpacing Wuhan, which managed 5.7 percent"
            boolean aside = compared.isCompared(left);
            take(draft, left, aside ? "area.compared" : rule, same ? 0.995 : 0.98);
        } else {
            // "With 4 degrees on average and Beijing nearby, it is where data cool down"
            boolean with =
                    parse.word(0).equals("with")
                            && parse.pieces().stream().anyMatch(piece -> piece.is("it"));
            boolean pronoun =
                    (with || Words.isAny(parse.word(0), "it", "they", "its"))
                            && course.areas.current().isPresent();
            int right = before.isPresent() || pronoun ? -1 : later.opening(at);
            right = before.isPresent() || pronoun || right >= 0 ? right : later.behind(at, ranked);
            if (right >= 0) {
                take(draft, right, "area.right", 0.88);
            } else if (!ranked && wideOpening(at) >= 0) {
                take(draft, wideOpening(at), "area.nationwide", 0.88);
            } else if (before.isPresent() && before.get().area.isPresent()) {
                draft.area = before.get().area;
                draft.by("area.same-sentence", 0.98 * before.get().certainty("area."));
            } else {
                carried.carry(draft, ranked);
            }
        }
    }

    /** {@code The province's number two, Mianyang}, {@code the second in Hubei, Yichang}. */
    private int apposed(Draft draft) {
        boolean told =
                draft.usedRule("measure.rank.owned-apposed")
                        || draft.usedRule("measure.rank.of-apposed")
                        || draft.usedRule("measure.rank.in-apposed")
                        || draft.usedRule("measure.rank.then-named");
        int from = draft.piece + 1;
        for (int i = from; told && i < from + 7; i++) {
            if (parse.isArea(i) && (i == from || parse.pieces().get(i - 1).isComma())) {
                return parse.area(i).form() == Form.NAME ? i : -1;
            }
        }
        return -1;
    }

    /** {@code ; nationwide, the figure was 80 percent}, {@code , while in the country it was 7}. */
    private int wideOpening(int at) {
        for (int i = at - 1; i > 0; i--) {
            boolean opens =
                    Words.isAny(parse.word(i - 1), ";", "while", "whereas", "but")
                            && parse.isArea(i)
                            && parse.area(i).form() == Form.WIDE;
            if (opens) {
                return i;
            }
            if (parse.isQuantity(i) || parse.isArea(i) || parse.pieces().get(i).endsClause()) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isGroup(Optional<String> area) {
        return area.filter(code -> code.startsWith("X-")).isPresent();
    }

    /** {@code while ours is only 30 percent}, {@code The province has put us down for 12,000}. */
    private boolean isOurs(int at) {
        for (int i = at - 1; i >= Math.max(0, at - 6); i--) {
            boolean us = parse.word(i).equals("us") && PLACING.contains(parse.word(i - 1));
            if (parse.word(i).equals("ours") || us) {
                return true;
            }
            if (parse.isArea(i) || parse.isQuantity(i) || parse.pieces().get(i).endsClause()) {
                return false;
            }
        }
        return false;
    }

    private void take(Draft draft, int piece, String rule, double certainty) {
        String code = parse.area(piece).code();
        // what is told of all provinces together is told of the country
        draft.area = Optional.of(code.startsWith("X-CN") ? "CN" : code);
        draft.by(rule, certainty);
    }

    /** {@code Beijing (55.0)}. */
    private boolean isBracketedBehindArea(int at) {
        return parse.isArea(at - 2)
                && (parse.word(at - 1).equals("(") || parse.word(at - 1).equals("（"));
    }

    private int left(int at, boolean ranked) {
        int fallback = -1;
        for (int i = at - 1; i >= 0; i--) {
            if (!parse.isArea(i)
                    || !subjects.isSubject(i, at, ranked)
                    || wholes.isOfPart(i, course.areas)) {
                continue;
            }
            AreaMention area = parse.area(i);
            if (parse.depths()[i] > parse.depths()[at] || subjects.isOfOther(i, at)) {
                fallback = fallback < 0 ? i : fallback;
                continue;
            }
            if (area.form() == Form.TITLE) {
                continue;
            }
            return i;
        }
        return -1;
    }

    private boolean isSameClause(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (parse.pieces().get(i).endsClause() || parse.isQuantity(i)) {
                return false;
            }
        }
        return true;
    }
}

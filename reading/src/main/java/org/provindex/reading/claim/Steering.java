package org.provindex.reading.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.area.AreaMention;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.area.AreaName;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.area.Gazetteer;
import org.provindex.reading.measure.Kind;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.period.Period;
import org.provindex.reading.period.PeriodMention;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.text.Sentence;
import org.provindex.reading.text.WordTable;

/** Keeps track of what the text speaks of: areas, times and aims that a heading, a paragraph or a sentence puts in force. */
final class Steering {
    private static final Set<String> CAPTIONS = Set.of("figure", "table", "chart", "photo", "source", "note", "caption", "图", "表");
    private static final Set<String> AIM_HEADINGS = Set.of("target", "targets", "goal", "goals", "objective", "objectives", "plan", "plans", "aims", "目标");

    private static final Set<String> AIMS = WordTable.words("measure/aim-words");
    private static final Set<String> AHEAD = Set.of("trend", "trends", "outlook", "prospects", "forecast", "through", "until", "toward", "towards", "vision", "blueprint", "roadmap");

    private final Course course;
    private final Gazetteer gazetteer;
    private static final int FAR_ENOUGH = 8000;
    private boolean begun;
    private boolean aside;
    private Optional<String> beforeAside = Optional.empty();

    Steering(Course course, Gazetteer gazetteer) {
        this.course = course;
        this.gazetteer = gazetteer;
    }

    /** Takes the title from elsewhere than the text. */
    void title(String title) {
        Parse parse = parse(title, new Sentence(0, title.length(), Sentence.Kind.HEADING, 0, true, 0, false));
        heading(parse, true);
    }

    /** Finds the first province that the beginning of a text names, which {@code our province} means before it is named. */
    void lookAhead(String text, int from) {
        String beginning = text.substring(from, Math.min(text.length(), from + FAR_ENOUGH));
        java.util.List<org.provindex.reading.text.Token> tokens = org.provindex.reading.text.Tokens.of(beginning, 0, beginning.length());
        org.provindex.reading.area.Areas.of(tokens, gazetteer, new org.provindex.reading.area.AreasInForce()).stream()
                .filter(mention -> mention.level() == Level.PROVINCE && (mention.form() == Form.NAME || mention.form() == Form.TITLE))
                .findFirst()
                .ifPresent(mention -> course.areas.remember(mention.code(), gazetteer));
    }

    private Parse parse(String text, Sentence sentence) {
        return Parse.of(text, sentence, gazetteer, course.areas, course.anchor());
    }

    /** Begins a sentence. */
    Parse enter(String text, Sentence sentence) {
        if (sentence.paragraph() != course.paragraph) {
            paragraph(sentence);
        }
        Parse parse = parse(text, sentence);
        Optional<Period> year = parse.periods().stream().filter(PeriodMention::dates).map(PeriodMention::period).flatMap(Optional::stream).reduce((a, b) -> b);
        year.ifPresent(period -> course.year = Optional.of(period.year()));
        if (sentence.kind() == Sentence.Kind.HEADING) {
            heading(parse, !begun);
        }
        begun = true;
        topic(parse);
        return parse;
    }

    private void paragraph(Sentence sentence) {
        course.paragraph = sentence.paragraph();
        boolean list = sentence.kind() == Sentence.Kind.ITEM && course.leadIn;
        if (!list) {
            course.period = Optional.empty();
            course.periodSet = false;
            course.deadline = false;
            course.leadIn = false;
            course.topic = "";
        }
        course.company = false;
        if (course.mainPeriod.isPresent()) {
            course.year = course.mainPeriod.map(Period::year);
        } else if (course.today.isPresent() && !list) {
            course.year = course.sectionPeriod.map(Period::year);
        }
        if (aside && beforeAside.isPresent()) {
            course.areas.turnTo(beforeAside.get(), gazetteer);
        }
        aside = false;
        returnToMain();
    }

    /** A new paragraph speaks of the whole again after a part of it: of the province after one of its cities. */
    private void returnToMain() {
        Optional<String> parent = course.areas.current().flatMap(gazetteer::area).map(AreaName::parent);
        if (course.mainArea.isPresent() && parent.equals(course.mainArea)) {
            course.areas.turnTo(course.mainArea.get(), gazetteer);
        }
    }

    /** Whether a line is a caption or a note and no part of the running text. */
    boolean isCaption(Parse parse) {
        return parse.sentence().first() && CAPTIONS.contains(parse.word(0)) && (parse.isQuantity(1) || parse.word(1).equals(":") || !parse.tokens().isEmpty() && parse.size() > 1 && parse.tokens().get(1).isNumeric());
    }

    private void heading(Parse parse, boolean title) {
        Optional<PeriodMention> period = parse.periods().stream().filter(mention -> mention.dates() && mention.period().isPresent()).findFirst();
        boolean aim = parse.pieces().stream().anyMatch(piece -> AIM_HEADINGS.contains(piece.word()));
        boolean claims = parse.quantities().stream().anyMatch(q -> q.explicitUnit());
        if (isCaption(parse) || claims) {
            return;
        }
        if (title) {
            boolean ahead = parse.pieces().stream().anyMatch(piece -> AHEAD.contains(piece.word())) || aim;
            if (period.isPresent() && course.mainPeriod.isEmpty() && !ahead && period.get().role() != Role.BY) {
                course.mainPeriod = period.get().period();
            }
        } else {
            course.sectionPeriod = period.flatMap(PeriodMention::period);
            course.sectionDeadline = period.filter(mention -> mention.role() == Role.BY).isPresent();
        }
        course.sectionKind = aim && !title ? Optional.of(Kind.TARGET) : Optional.empty();
        Optional<AreaMention> area = parse.areas().stream().filter(mention -> mention.form() == Form.NAME || mention.form() == Form.TITLE).filter(mention -> mention.level() != Level.WORLD).findFirst();
        if (area.isPresent()) {
            course.areas.turnTo(area.get().code(), gazetteer);
            if (course.mainArea.isEmpty()) {
                course.mainArea = Optional.of(area.get().code());
            }
        } else if (course.mainArea.isPresent()) {
            course.areas.turnTo(course.mainArea.get(), gazetteer);
        }
    }

    /** The headword of a list item: {@code Telecoms. ...}, {@code Size: ...}. */
    private void topic(Parse parse) {
        Sentence sentence = parse.sentence();
        if (sentence.kind() == Sentence.Kind.ITEM && sentence.first() && parse.quantities().isEmpty() && parse.size() <= 5 && !hasVerb(parse)) {
            course.topic = String.join(" ", parse.tokens().stream().filter(token -> token.kind() == org.provindex.reading.text.Token.Kind.WORD).map(token -> token.word()).toList());
        }
    }

    private static boolean hasVerb(Parse parse) {
        for (int i = 0; i < parse.size(); i++) {
            if (parse.isVerb(i)) {
                return true;
            }
        }
        return false;
    }

    /** Ends a sentence: what it spoke of is in force for the next one. */
    void leave(Parse parse, List<Draft> drafts) {
        times(parse, drafts);
        areas(parse, drafts);
        if (!drafts.isEmpty()) {
            Draft last = drafts.get(drafts.size() - 1);
            course.kind = last.kind;
            boolean ranks = drafts.stream().anyMatch(draft -> draft.measure == Measure.RANK || draft.measure == Measure.EXTREME);
            boolean carried = last.usedRule("period.ranking");
            Optional<Period> told = ranks ? last.period : Optional.empty();
            boolean older = told.isPresent() && course.rankPeriod.isPresent() && told.get().end().isBefore(course.rankPeriod.get().end());
            course.rankPeriod = older ? course.rankPeriod : ranks ? last.period : carried ? course.rankPeriod : Optional.empty();
            if (!last.phrase.isBlank()) {
                course.phrase = last.phrase;
            }
        }
        for (Draft draft : drafts) {
            course.scores |= draft.unit.equals("score");
            boolean actual = draft.kind == Kind.ACTUAL && !draft.base && draft.period.isPresent();
            if (actual && !draft.period.get().isMonthOrDay()) {
                boolean older = course.actualPeriod.isPresent() && draft.period.get().end().isBefore(course.actualPeriod.get().end());
                boolean part = course.actualPeriod.filter(Period::isYear).isPresent() && !draft.period.get().isYear();
                course.actualPeriod = older || part ? course.actualPeriod : draft.period;
            } else if (draft.kind == Kind.TARGET && draft.period.isPresent()) {
                course.targetPeriod = draft.period;
            }
        }
        if (parse.sentence().leadIn()) {
            course.leadIn = true;
            boolean aim = parse.pieces().stream().anyMatch(piece -> AIM_HEADINGS.contains(piece.word()) || piece.is("will") || AIMS.contains(piece.word()));
            course.sectionKind = aim && drafts.isEmpty() ? Optional.of(Kind.TARGET) : course.sectionKind;
        }
        course.company = new Companies(parse, course).any();
        course.last = drafts;
    }

    private void times(Parse parse, List<Draft> drafts) {
        PeriodMention last = null;
        for (PeriodMention mention : parse.periods()) {
            boolean counts = mention.dates() && (mention.role() != Role.VAGUE || mention.period().isPresent()) && mention.role() != Role.THEN;
            if (counts && !isIncidental(mention, drafts)) {
                last = mention;
            }
        }
        Optional<Draft> dated = drafts.stream().filter(draft -> !draft.base && draft.period.isPresent()).reduce((a, b) -> isBackground(parse, b) ? a : b);
        if (dated.isPresent() && last != null && last.role() != Role.NOW) {
            if (!(course.periodSet && isBackground(parse, dated.get()))) {
                set(dated.get().period, dated.get().deadline);
            }
        } else if (last != null) {
            set(last.role() == Role.NOW ? Optional.empty() : last.period(), last.role() == Role.BY);
        }
    }

    /** {@code in 2020 it had been eighth}: told aside, the text goes on in its own time. */
    private static boolean isBackground(Parse parse, Draft draft) {
        for (int i = draft.piece - 1; i >= Math.max(0, draft.piece - 4); i--) {
            if (parse.word(i).equals("had") && (parse.word(i + 1).equals("been") || parse.word(i + 1).equals("only"))) {
                return true;
            }
        }
        return false;
    }

    /** A day on which something happened dates no figures: {@code came out on September 27}. */
    private static boolean isIncidental(PeriodMention mention, List<Draft> drafts) {
        boolean span = mention.period().filter(period -> period.start().getYear() != period.end().getYear()).isPresent();
        return drafts.isEmpty() && span || drafts.isEmpty() && mention.period().filter(period -> period.start().equals(period.end())).isPresent() && mention.role() != Role.END;
    }

    private void set(Optional<Period> period, boolean deadline) {
        course.period = period;
        course.periodSet = true;
        course.deadline = deadline;
    }

    private void areas(Parse parse, List<Draft> drafts) {
        boolean comparison = Set.of("nearby", "comparison", "contrast", "neighboring", "neighbouring", "elsewhere", "example").stream().anyMatch(word -> parse.pieces().stream().anyMatch(piece -> piece.is(word)));
        Optional<String> next = Optional.empty();
        for (Draft draft : drafts) {
            boolean carried = draft.usedRule("area.carried") || draft.usedRule("area.document") || draft.usedRule("area.default");
            boolean average = draft.usedRule("area.average") || draft.usedRule("area.nationwide");
            if (draft.area.isPresent() && !carried && !average) {
                next = draft.area;
            }
        }
        long different = drafts.stream().map(draft -> draft.area).distinct().count();
        if (drafts.isEmpty()) {
            next = subject(parse);
        } else if (different > 2) {
            next = course.areas.current().isPresent() ? course.areas.current() : course.mainArea.or(() -> drafts.get(0).area);
        }
        parse.areas().stream().filter(mention -> mention.form() == Form.NAME || mention.form() == Form.TITLE).forEach(mention -> course.areas.remember(mention.code(), gazetteer));
        if (next.isPresent()) {
            if (comparison && parse.sentence().first() && !parse.pieces().stream().anyMatch(piece -> piece.is("contrast"))) {
                aside = true;
                beforeAside = course.areas.current();
            }
            course.areas.turnTo(next.get(), gazetteer);
            if (course.mainArea.isEmpty()) {
                course.mainArea = next;
            }
        }
    }

    /** The area that a sentence without figures speaks of: its subject, not the place where something was held. */
    private Optional<String> subject(Parse parse) {
        for (int i = 0; i < Math.min(parse.size(), 9); i++) {
            if (!parse.isArea(i)) {
                continue;
            }
            AreaMention area = parse.area(i);
            boolean place = Set.of("in", "at", "from", "to", "with", "than").contains(parse.word(i - 1)) && i > 1;
            boolean dateline = parse.word(i + 1).equals("-") || parse.word(i + 1).equals("—") || parse.word(i + 1).equals("–");
            boolean wide = area.form() == Form.WIDE || area.form() == Form.APPOSED || area.form() == Form.TITLE && course.areas.current().isPresent() || area.level() == Level.WORLD || area.level() == Level.GROUP;
            if (!place && !wide && !dateline) {
                return Optional.of(area.code());
            }
        }
        return Optional.empty();
    }
}

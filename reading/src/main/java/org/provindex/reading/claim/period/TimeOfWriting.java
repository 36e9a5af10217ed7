package org.provindex.reading.claim.period;

import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.kind.AimCues;
import org.provindex.reading.claim.kind.Tenses;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.claim.sentence.Telling;
import org.provindex.reading.claim.sentence.Telling.Tense;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.period.Period;
import org.provindex.reading.text.Words;

/**
 * Tells what is of the time of writing. A time holds for what is told in the tense of the sentence
 * that put it in force; what is told in another one is of today.
 */
final class TimeOfWriting {
    private final Parse parse;
    private final Course course;
    private final Tenses tenses;
    private final AimCues cues;

    TimeOfWriting(Parse parse, Course course, Tenses tenses, AimCues cues) {
        this.parse = parse;
        this.course = course;
        this.tenses = tenses;
        this.cues = cues;
    }

    /**
     * {@code earned 5 billion yuan in 2022. It has opened 40 labs, and is home to 3 parks}: told in
     * another tense than what is of the time in force, so at the time of writing.
     */
    boolean isOf(Draft draft) {
        if (draft.measure != Measure.LEVEL || draft.base) {
            return false;
        }
        boolean future = course.aimed || course.period.filter(course::isToCome).isPresent();
        if (!future && course.presentTells) {
            return false;
        }
        Tense tense = new Telling(parse).of(draft.piece);
        boolean aim =
                course.tense == Tense.PRESENT
                        || cues.isAimed(draft.piece)
                        || cues.isAhead(draft.piece)
                        || tense == Tense.AHEAD
                        || course.sectionKind.isPresent()
                        || course.list.open;
        if (future && aim) {
            return false;
        }
        boolean other = !course.presentTells && !aim && course.tense != Tense.PERFECT;
        // "will top 12 million by 2025. Suzhou has set its own mark at 50,000": an aim
        boolean set = future && parse.pieces().stream().anyMatch(piece -> piece.is("set"));
        boolean stands =
                tense == Tense.PRESENT
                        && draft.unit.equals("count")
                        && course.period.isPresent()
                        && course.tense != Tense.NONE
                        && !future;
        // "is home to 400 makers in 2022. 1,500 firms work in the province": of that year too
        boolean agrees =
                course.period.filter(Period::isYear).isPresent() && course.tense == Tense.PRESENT;
        return other && tense == Tense.PERFECT && !set
                || (other && stands || !agrees && tenses.isStanding(draft))
                        && !isOfTold(draft.piece);
    }

    /**
     * {@code Shenzhen contributes 46,480}, {@code has 1,322 of them}, {@code 37.4 billion chips is
     * but 14.3 percent}: a part of what was told before, or that itself.
     */
    boolean isOfTold(int at) {
        if (parse.word(at + 1).equals("of")) {
            return true;
        }
        for (int i = at + 1; i < at + 5 && parse.isIn(i); i++) {
            if (Words.isAny(parse.word(i), "is", "are")) {
                return parse.isQuantity(i + 1) || parse.isQuantity(i + 2);
            }
        }
        boolean bare = !parse.isNominal(at + 1) && !parse.isArea(at + 1);
        for (int i = at - 1; bare && i >= 0 && !parse.pieces().get(i).endsClause(); i--) {
            bare = !parse.isNominal(i);
        }
        return bare;
    }
}

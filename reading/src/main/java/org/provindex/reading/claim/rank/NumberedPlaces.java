package org.provindex.reading.claim.rank;

import java.math.BigDecimal;
import java.util.Optional;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.quantity.Bound;
import org.provindex.reading.text.Sentence;

/**
 * Reads the lines of a ranking that stand for themselves: {@code 10. Hubei province} under {@code
 * The top 10 provinces}.
 */
public final class NumberedPlaces {
    private final Parse parse;
    private final Course course;

    public NumberedPlaces(Parse parse, Course course) {
        this.parse = parse;
        this.course = course;
    }

    /** The place that a numbered line tells, where the text has announced a ranking. */
    public Optional<Draft> read() {
        Sentence sentence = parse.sentence();
        boolean line =
                course.ranking
                        && sentence.first()
                        && sentence.number() > 0
                        && parse.quantities().isEmpty()
                        && parse.size() <= 8
                        && parse.isArea(0)
                        && parse.area(0).form() == Form.NAME
                        && (parse.area(0).level() == Level.PROVINCE
                                || parse.area(0).level() == Level.PREFECTURE);
        if (!line) {
            return Optional.empty();
        }
        Draft draft = new Draft(0, BigDecimal.valueOf(sentence.number()), "rank", Bound.EQ);
        draft.measure = Measure.RANK;
        draft.area = Optional.of(parse.area(0).code());
        draft.phrase = course.scorePhrase.isEmpty() ? course.titlePhrase : course.scorePhrase;
        draft.quoteFrom = 0;
        draft.quoteTo = parse.size();
        draft.by("measure.rank.line", 0.93);
        draft.by("area.clause", 1);
        return Optional.of(draft);
    }
}

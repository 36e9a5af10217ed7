package org.provindex.reading.claim;

import java.util.Optional;
import org.provindex.reading.claim.sentence.Confidence;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.indicator.Catalogue;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.text.Sentence;

/** Makes claims of what was read: cuts the quote out of the text and resolves the indicator. */
final class Claims {
    private final String text;
    private final Catalogue catalogue;

    Claims(String text, Catalogue catalogue) {
        this.text = text;
        this.catalogue = catalogue;
    }

    Claim finish(Draft draft, Parse parse) {
        Sentence sentence = parse.sentence();
        int start = parse.startOf(Math.max(0, Math.min(draft.quoteFrom, draft.piece)));
        int end = parse.endOf(Math.min(parse.size(), Math.max(draft.quoteTo, draft.piece + 1)) - 1);
        Claim.Figure figure =
                new Claim.Figure(
                        draft.measure,
                        draft.value,
                        draft.unit,
                        draft.bound,
                        draft.mean ? Claim.Statistic.MEAN : Claim.Statistic.VALUE);
        Confidence.weigh(draft);
        boolean ranked = draft.measure == Measure.RANK || draft.measure == Measure.EXTREME;
        return new Claim(
                new Claim.Quote(
                        text.substring(start, end), start, end, sentence.start(), sentence.end()),
                draft.area,
                draft.phrase,
                figure,
                draft.period,
                draft.kind,
                new Claim.Standing(ranked ? draft.scope : Optional.empty(), !draft.ordered),
                draft.plan,
                Confidence.of(draft.rules),
                draft.rules,
                catalogue.proposals(draft.phrase));
    }
}

package org.provindex.reading.period;

import java.util.List;
import java.util.Set;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.WordTable;
import org.provindex.reading.text.Words;

/** Tells days on which something was written or made known from the times that figures are of. */
final class PublicationDays {
    private static final Set<String> REPORTED = WordTable.words("period/reporting-verbs");

    private static final Set<String> DOCUMENTS = WordTable.words("period/document-nouns");

    private final List<Token> tokens;

    PublicationDays(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Whether a time before {@code to} is the day of a report or of the news itself. */
    boolean isPublication(PeriodMention mention, int to) {
        return mention.isDay() && (isReported(to) || isDateline(to));
    }

    /** Whether a time from {@code from} on is when a document was written. */
    boolean isOfDocument(PeriodMention mention, int from) {
        return mention.isMonthOrDay() && isOfDocument(from);
    }

    /** {@code a work plan of November}, {@code the notice dated May 7}: when it was written. */
    private boolean isOfDocument(int from) {
        return from > 1
                && Words.isAny(tokens.get(from - 1).word(), "of", "from", "dated")
                && DOCUMENTS.contains(tokens.get(from - 2).word());
    }

    /** {@code LANZHOU, Oct. 19 (Xinhua) -- ...}: when the news was written. */
    private boolean isDateline(int to) {
        for (int i = to; to < 9 && i < Math.min(tokens.size(), to + 9); i++) {
            Token token = tokens.get(i);
            if (token.is("--") || token.is("—") || token.is("-") || token.is("–")) {
                return true;
            }
            boolean source =
                    token.is("(")
                            || token.is(")")
                            || token.is(".")
                            || token.is(",")
                            || token.capital()
                            || token.is("reporter")
                            || token.isNumeric();
            if (!source) {
                return false;
            }
        }
        return false;
    }

    /** {@code On May 26, the reporter learned}: a day on which figures were made known. */
    private boolean isReported(int to) {
        for (int i = to; i < Math.min(tokens.size(), to + 18); i++) {
            Token token = tokens.get(i);
            if (token.isNumeric() || token.is(".") || token.is(";")) {
                return false;
            }
            if (REPORTED.contains(token.word())) {
                return true;
            }
        }
        return false;
    }
}

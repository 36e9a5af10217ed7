package org.provindex.reading.area;

import java.util.List;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.Words;

/** The place and day that a news report begins with. */
final class Dateline {
    private Dateline() {}

    /**
     * {@code NANJING - A report}, {@code Beijing, May 3 (Xinhua) --}: where the news was written.
     */
    static boolean isPlaceOf(AreaMention first, List<Token> tokens) {
        int to = first.to();
        boolean dispatch =
                first.from() == 1
                        && tokens.get(0).is("(")
                        && to < tokens.size()
                        && Words.isAny(tokens.get(to).word(), "dispatch", "report", "news");
        if (dispatch) {
            return true;
        }
        if (first.from() != 0 || first.form() != Form.NAME || to + 1 >= tokens.size()) {
            return false;
        }
        for (int i = to; i < Math.min(tokens.size() - 1, to + 14); i++) {
            Token token = tokens.get(i);
            boolean dash = token.is("-") || token.is("—") || token.is("–");
            boolean twofold = dash && token.is("-") && tokens.get(i + 1).is("-");
            if (twofold
                    || dash && !token.glued() && !tokens.get(i + 1).glued()
                    || dash && tokens.get(i - 1).is(")")) {
                return true;
            }
            boolean date =
                    token.is(",")
                            || token.is("(")
                            || token.is(")")
                            || token.is(".")
                            || token.isNumeric()
                            || token.capital();
            if (!date) {
                return false;
            }
        }
        return false;
    }
}

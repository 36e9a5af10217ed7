package org.provindex.reading.claim.steering;

import java.util.Set;
import org.provindex.reading.claim.sentence.Parse;

/** Tells captions, notes, addresses and lines with a figure from headings and running text. */
final class Captions {
    private static final Set<String> CAPTIONS =
            Set.of(
                    "figure",
                    "table",
                    "chart",
                    "photo",
                    "source",
                    "note",
                    "caption",
                    "contact",
                    "contacts",
                    "tel",
                    "address",
                    "联系",
                    "图",
                    "表");
    private static final Set<String> ADDRESSES =
            Set.of("contact", "contacts", "tel", "address", "联系");

    /** The paragraph that is a caption, a note or an address; -1 if none was. */
    private int caption = -1;

    /** Whether a line is a caption or a note and no part of the running text. */
    boolean isCaption(Parse parse) {
        boolean line = isCaptionLine(parse);
        if (line && ADDRESSES.contains(parse.word(0))) {
            caption = parse.sentence().paragraph();
        }
        boolean that = parse.word(2).equals("that") || parse.word(3).equals("that");
        boolean shows =
                line && (parse.isQuantity(1) || that) && (parse.isVerb(1) || parse.isVerb(2));
        return line && !shows || caption == parse.sentence().paragraph();
    }

    private static boolean isCaptionLine(Parse parse) {
        return parse.sentence().first()
                && CAPTIONS.contains(parse.word(0))
                && (parse.isQuantity(1)
                        || parse.word(1).equals(":")
                        || !parse.tokens().isEmpty()
                                && parse.size() > 1
                                && parse.tokens().get(1).isNumeric());
    }

    /** {@code New stations: 1,500}: a line that tells a figure is no heading. */
    static boolean isFigure(Parse parse) {
        for (int i = 1; i < parse.size(); i++) {
            boolean labelled =
                    parse.isQuantity(i)
                            && !parse.quantity(i).words()
                            && (parse.word(i - 1).equals(":") || parse.word(i - 1).equals("："));
            if (labelled || isStated(parse, i)) {
                return true;
            }
        }
        return isStated(parse, 0);
    }

    private static boolean isStated(Parse parse, int i) {
        // "the year in ten points" states none
        return parse.isQuantity(i)
                && parse.quantity(i).explicitUnit()
                && !(parse.quantity(i).words() && parse.quantity(i).unit().equals("score"))
                && !parse.quantity(i).isOrdinal();
    }
}

package org.provindex.reading.claim.measure;

import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provindex.reading.area.AreaMention;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.text.PhraseTable;
import org.provindex.reading.text.Piece;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.WordTable;
import org.provindex.reading.text.Words;

/** Tells figures of one company from those of an area. */
public final class Companies {
    private static final PhraseTable NAMES = PhraseTable.read("claim/companies");
    private static final Set<String> SUFFIXES = WordTable.words("claim/company-suffixes");
    private static final Set<String> LISTING =
            Set.of("as", "like", "including", "with", "by", "from", "of", "to", "for");
    private static final Set<String> MAKERS =
            Set.of(
                    "maker",
                    "makers",
                    "steelmaker",
                    "steelmakers",
                    "carmaker",
                    "carmakers",
                    "automaker",
                    "automakers",
                    "chipmaker",
                    "chipmakers",
                    "manufacturer",
                    "manufacturers",
                    "producer",
                    "producers",
                    "retailer",
                    "retailers",
                    "company",
                    "companies",
                    "firm",
                    "firms",
                    "startup",
                    "giant",
                    "giants",
                    "operator",
                    "enterprise");
    private static final Set<String> FORESEEING =
            Set.of("predicts", "forecasts", "expects", "reckons", "assumes", "estimates", "sees");
    private static final Set<String> ANNOUNCING =
            Set.of("results", "announces", "announcement", "interim", "earnings");
    private static final Set<String> WHERE =
            Set.of("in", "across", "near", "at", "from", "to", "around", "outside");
    private static final Set<String> PRONOUNS = Set.of("it", "its", "they");

    private final Parse parse;
    private final Course course;
    private @Nullable BitSet subjects;

    public Companies(Parse parse, Course course) {
        this.parse = parse;
        this.course = course;
    }

    /** Whether the subject of the clause that a quantity stands in is a company. */
    public boolean isOfCompany(int at) {
        if (subjects().get(at) || course.companyText && parse.areas().isEmpty()) {
            return true;
        }
        boolean pronoun =
                course.company
                        && parse.sentence().kind()
                                != org.provindex.reading.text.Sentence.Kind.HEADING
                        && !parse.sentence().first();
        boolean refers =
                PRONOUNS.contains(parse.word(0))
                        || PRONOUNS.contains(parse.word(1))
                        || PRONOUNS.contains(parse.word(2));
        return pronoun && refers && parse.areas().isEmpty();
    }

    /** The pieces before which a company was named last. */
    private BitSet subjects() {
        if (subjects != null) {
            return subjects;
        }
        subjects = new BitSet(parse.size());
        boolean company = false;
        for (int i = 0; i < parse.size(); i++) {
            subjects.set(i, company);
            Piece piece = parse.pieces().get(i);
            if (piece.endsClause() && !piece.is(":")) {
                company = company && PRONOUNS.contains(parse.word(i + 1));
            } else if (piece.kind() == Piece.Kind.AREA
                    && !WHERE.contains(parse.word(i - 1))
                    && parse.area(i).form() == AreaMention.Form.NAME) {
                company = false;
            } else if (isCompany(i) && !isListed(i) && !isOfInstitute(i)) {
                company = true;
            }
        }
        return subjects;
    }

    /**
     * {@code XINGHUI CLOUD CO., LTD.: ANNUAL RESULTS FOR 2022}: a title of a company's own text.
     */
    public boolean announces() {
        boolean told = false;
        for (int i = 0; i < parse.size(); i++) {
            told |= ANNOUNCING.contains(parse.word(i));
        }
        for (int i = 0; told && i < parse.size(); i++) {
            if (SUFFIXES.contains(parse.word(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the sentence ends speaking of a company, which {@code it} in the next one then means.
     */
    public boolean endsWithOne() {
        boolean any = false;
        for (int i = 0; i < parse.size(); i++) {
            if (parse.word(i).equals(";")) {
                // "Huawei came first; by now 1,370 enterprises are registered": of these goes on
                any &= PRONOUNS.contains(parse.word(i + 1));
            }
            any |= isCompany(i) && !isOfInstitute(i);
        }
        return any;
    }

    private boolean isCompany(int i) {
        Piece piece = parse.pieces().get(i);
        if (!piece.isWord()) {
            return false;
        }
        // "cement maker Conch"
        boolean titled =
                MAKERS.contains(piece.word())
                        && !piece.word().endsWith("s")
                        && parse.isCapital(i + 1)
                        && parse.isNominal(i + 1);
        if (titled || MAKERS.contains(piece.word()) && isApposedToName(i)) {
            return true;
        }
        // "the firm predicts growth of 24 percent for Sichuan"
        if (FORESEEING.contains(parse.word(i + 1))) {
            return false;
        }
        if (piece.is("company") || piece.is("firm")) {
            String before = parse.word(i - 1);
            boolean apposed = before.equals("a") && i > 1 && parse.pieces().get(i - 2).isComma();
            return apposed || before.equals("the") || before.equals("this") || before.equals("our");
        }
        Token token = parse.tokens().get(piece.from());
        if (!token.capital()) {
            return false;
        }
        boolean village =
                Words.isAny(
                        parse.word(i + 1),
                        "village",
                        "villages",
                        "town",
                        "towns",
                        "county",
                        "counties");
        return NAMES.lengthAt(parse.tokens(), piece.from()) > 0 && !village
                || SUFFIXES.contains(piece.word())
                        && i > 0
                        && parse.tokens().get(piece.from() - (piece.from() > 0 ? 1 : 0)).capital();
    }

    /** {@code Ansteel, one of the largest steelmakers, ...}: a name and what it does. */
    private boolean isApposedToName(int at) {
        for (int i = at - 1; i >= Math.max(1, at - 9); i--) {
            if (parse.pieces().get(i).isComma()) {
                boolean one =
                        Words.isAny(parse.textOf(i + 1).toLowerCase(Locale.ROOT), "one", "a", "an");
                if (!one && parse.isArea(i - 1)) {
                    return false;
                }
                return one && parse.isCapital(i - 1) && !parse.isArea(i - 1);
            }
            if (parse.isQuantity(i) && !parse.textOf(i).equals("one")) {
                return false;
            }
        }
        return false;
    }

    /** {@code with Huawei Cloud contributing}: the company is a subject of its own. */
    private boolean acts(int at) {
        for (int i = at + 1; parse.isIn(i) && i < at + 4; i++) {
            if (parse.word(i).endsWith("ing")) {
                return true;
            }
            if (!parse.isNominal(i)) {
                return false;
            }
        }
        return false;
    }

    /** {@code by a research institute of Xinghui Cloud Group}: who counts, not what is counted. */
    private boolean isOfInstitute(int at) {
        int i = at;
        while (parse.isCapital(i)) {
            i--;
        }
        return parse.word(i).equals("of")
                && Words.isAny(
                        parse.word(i - 1),
                        "institute",
                        "academy",
                        "laboratory",
                        "lab",
                        "center",
                        "centre");
    }

    /** {@code companies such as Huawei and Baidu}: examples, no subject. */
    private boolean isListed(int i) {
        int k = i - 1;
        // "an institute of New Harbor Group"
        while (SUFFIXES.contains(parse.word(i)) && parse.isCapital(k)) {
            k--;
        }
        while (k >= 0
                && i - k < 20
                && (parse.pieces().get(k).isComma()
                        || parse.word(k).equals("and")
                        || isCompany(k))) {
            k--;
        }
        boolean branch =
                parse.word(k).equals("of")
                        && Words.isAny(
                                parse.word(k - 1),
                                "branch",
                                "arm",
                                "subsidiary",
                                "unit",
                                "division");
        return LISTING.contains(parse.word(k))
                && !branch
                && !(parse.word(k).equals("with") && acts(i));
    }
}

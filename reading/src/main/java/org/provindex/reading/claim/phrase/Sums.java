package org.provindex.reading.claim.phrase;

import java.util.Optional;
import java.util.Set;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.Words;

/** Finds what a sum of money is spent on or earned from. */
final class Sums {
    /** What is sold, which tells nothing of what it is. */
    private static final Set<String> GOODS = Set.of("goods", "products", "things", "items");

    private static final Set<String> EARNING =
            Set.of("earned", "earn", "earns", "grossed", "booked", "collected", "netted");

    private static final Set<String> MONEY =
            Set.of("revenue", "income", "sales", "turnover", "profit", "earnings", "spending");

    private final Parse parse;
    private final Course course;
    private final Phrases phrases;

    Sums(Parse parse, Course course, Phrases phrases) {
        this.parse = parse;
        this.course = course;
        this.phrases = phrases;
    }

    /** What the words around a sum tell of its use or source. */
    Optional<Phrases.Found> about(int at, Quantity quantity) {
        if (quantity.form() != Quantity.Form.MONEY) {
            return Optional.empty();
        }
        // "makes 100 million yuan available to the sector"
        return parse.word(at + 1).equals("available")
                ? phrases.at(at + 1)
                : spent(at).or(() -> earned(at)).or(() -> worth(at)).or(() -> setAside(at));
    }

    /** {@code put 3 billion yuan into [projects]}. */
    private Optional<Phrases.Found> spent(int at) {
        boolean money =
                Words.isAny(
                        parse.word(at - 1),
                        "put",
                        "poured",
                        "invested",
                        "spent",
                        "channeled",
                        "injected",
                        "allocated",
                        "earmarked",
                        "invest",
                        "spend",
                        "pumped",
                        "ploughed",
                        "sunk");
        int to = parse.behindBracket(at);
        // "9.7 billion yuan was invested in networks", "will be spent this year on"
        int verb = to;
        while (verb < to + 3
                && Words.isAny(
                        parse.word(verb),
                        "was",
                        "were",
                        "is",
                        "are",
                        "will",
                        "be",
                        "has",
                        "have",
                        "been",
                        "to")) {
            verb++;
        }
        boolean passive =
                verb > to
                        && Words.isAny(
                                parse.word(verb),
                                "invested",
                                "spent",
                                "put",
                                "poured",
                                "paid",
                                "channeled",
                                "allocated",
                                "earmarked");
        to = passive ? verb + 1 : to;
        to += passive && parse.isPeriod(to) ? 1 : 0;
        // "will spend 1.5 billion yuan a year on research"
        boolean yearly =
                Words.isAny(parse.word(to), "a", "each", "every", "per")
                        && Words.isAny(parse.word(to + 1), "year", "month");
        to += yearly ? 2 : 0;
        // "11.96 trillion yuan went on physical goods"
        boolean went =
                Words.isAny(parse.word(verb), "went", "goes", "flowed", "flows", "go", "flow");
        to = went ? verb + 1 : to;
        boolean into = Words.isAny(parse.word(to), "into", "in", "on", "for", "to");
        boolean spending =
                went
                        || Words.isAny(parse.word(at - 1), "spent", "spend")
                        || passive && Words.isAny(parse.word(verb), "spent", "paid");
        if (!into || !money && !passive && !went) {
            return Optional.empty();
        }
        String what = spending ? "spending on " : "investment in ";
        // "Infrastructure came first. We put 120 billion yuan into it"
        int used = to + 1;
        boolean it = Words.isAny(parse.word(used), "it", "them");
        return it
                ? Optional.of(course.introduced)
                        .filter(words -> !words.isEmpty())
                        .map(words -> new Phrases.Found(what + words, at, used + 1))
                : phrases.at(used)
                        .map(
                                found ->
                                        new Phrases.Found(
                                                what + found.words(), found.from(), found.to()));
    }

    /** {@code earned 33 billion yuan from [exports]}. */
    private Optional<Phrases.Found> earned(int at) {
        int from = parse.behindBracket(at);
        boolean earned =
                parse.word(from).equals("from")
                        && !parse.isArea(from + 1)
                        && Words.isAny(
                                parse.word(at - 1),
                                "earned",
                                "earn",
                                "earns",
                                "generated",
                                "made",
                                "collected",
                                "grossed",
                                "booked",
                                "in");
        return earned
                ? phrases.at(from + 1)
                        .filter(found -> !EmptyWords.isEmptyWord(found))
                        .map(
                                found ->
                                        new Phrases.Found(
                                                "revenue from " + found.words(),
                                                found.from(),
                                                found.to()))
                : Optional.empty();
    }

    /** {@code Nanhai has set aside 1.5 billion yuan of its own}. */
    private Optional<Phrases.Found> setAside(int at) {
        boolean aside = parse.word(at - 1).equals("aside") && parse.isVerb(at - 2);
        boolean what = Words.isAny(parse.word(parse.behindBracket(at)), "for", "to", "in", "on");
        return !what && (aside || parse.word(at - 1).equals("earmarked"))
                ? Optional.of(new Phrases.Found("funds set aside", at - 1, at + 1))
                : Optional.empty();
    }

    /** {@code 31.5 billion yuan worth of coal}. */
    private Optional<Phrases.Found> worth(int at) {
        int of = parse.behindBracket(at);
        if (!parse.word(of).equals("worth") || !parse.word(of + 1).equals("of")) {
            return Optional.empty();
        }
        Optional<Phrases.Found> things =
                phrases.at(of + 2).filter(found -> !EmptyWords.isEmptyWord(found));
        if (things.filter(found -> GOODS.contains(found.words())).isPresent()) {
            return Optional.of(sold(new Phrases.Found(things.get().words(), at, of + 3)));
        }
        // "Coal is sold differently. A trading center moved 31.5 billion yuan worth of it"
        return things.isPresent() || course.introduced.isEmpty()
                ? things
                : Optional.of(new Phrases.Found(course.introduced, at, of + 3));
    }

    /**
     * What a sum is of by what its subject did: {@code operators earned 13 billion yuan} is their
     * revenue, {@code makers sold goods for 512 billion} their sales.
     */
    Phrases.Found ofDeed(int at, Quantity quantity, Phrases.Found subject) {
        if (quantity.form() != Quantity.Form.MONEY
                || MONEY.stream().anyMatch(subject.words()::contains)) {
            return subject;
        }
        if (GOODS.contains(subject.words()) && parse.isVerb(subject.from() - 1)) {
            return sold(subject);
        }
        boolean in =
                parse.word(at - 1).equals("in")
                        && Words.isAny(parse.word(at - 2), "took", "takes", "taken", "brought");
        boolean spent = Words.isAny(parse.word(at - 1), "spent", "spend", "spends");
        boolean earned = in || EARNING.contains(parse.word(at - 1));
        return spent || earned
                ? new Phrases.Found(
                        (spent ? "spending of " : "revenue of ") + subject.words(),
                        subject.from(),
                        subject.to())
                : subject;
    }

    private Phrases.Found sold(Phrases.Found goods) {
        String seller =
                phrases.firstSubject(goods.from())
                        .filter(found -> !EmptyWords.isEmptyWord(found))
                        .map(Phrases.Found::words)
                        .orElse(goods.words());
        return new Phrases.Found("sales of " + seller, goods.from(), goods.to());
    }
}

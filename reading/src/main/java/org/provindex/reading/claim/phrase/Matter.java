package org.provindex.reading.claim.phrase;

import java.util.Optional;
import java.util.Set;
import org.provindex.reading.claim.sentence.Lexicon;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.text.Words;

/**
 * Finds what a text says that it is about: {@code its evaluation of the digital economy}, {@code
 * the Digital Bay Area Index}, {@code a white paper on the platform economy}.
 */
public final class Matter {
    private static final Set<String> REPORTS =
            Set.of("report", "paper", "book", "study", "analysis", "note");

    private static final Set<String> BRANCHES = Set.of("industry", "sector", "manufacturing");
    private static final Set<String> TALKING =
            Set.of(
                    "talked",
                    "talks",
                    "talk",
                    "spoke",
                    "speaks",
                    "asked",
                    "interview",
                    "interviewed",
                    "conversation");

    private final Parse parse;
    private final Phrases phrases;

    public Matter(Parse parse) {
        this.parse = parse;
        this.phrases = new Phrases(parse);
    }

    /** What the sentence names as the matter of an index or a report. */
    public Optional<String> named() {
        for (int i = 0; i < parse.size(); i++) {
            boolean index = RankWording.INDICES.contains(parse.word(i));
            if (!index && !REPORTS.contains(parse.word(i)) || parse.isVerb(i)) {
                continue;
            }
            Optional<String> named = index ? index(i) : report(i);
            if (named.isPresent()) {
                return named;
            }
        }
        return conversation().or(this::where);
    }

    /** {@code the ten counties where the industrial internet is furthest developed}. */
    private Optional<String> where() {
        for (int i = 0; parse.isIn(i + 2); i++) {
            boolean areas =
                    Words.isAny(parse.word(i + 1), "where", "whose")
                            && Lexicon.AREAS.matcher(parse.word(i)).matches();
            if (areas) {
                return telling(i + 2);
            }
        }
        return Optional.empty();
    }

    /** {@code Its index is made up of four parts}: an index without a name. */
    public Optional<String> unnamed() {
        for (int i = 1; i < parse.size(); i++) {
            boolean told =
                    RankWording.INDICES.contains(parse.word(i))
                            && !parse.word(i).equals("list")
                            && !parse.isVerb(i)
                            && Lexicon.isArticle(parse.pieces().get(i - 1));
            if (told) {
                return Optional.of(parse.word(i));
            }
        }
        return Optional.empty();
    }

    /** {@code The authors also computed a composite index}: what is then told in points. */
    public Optional<String> introduced() {
        for (int i = 2; parse.quantities().isEmpty() && i < parse.size(); i++) {
            if (parse.word(i).equals("index") && !parse.isVerb(i)) {
                int from = i - 1;
                while (parse.isNominal(from) && i - from < 4) {
                    from--;
                }
                boolean a = Words.isAny(parse.word(from), "a", "an");
                return a ? index(i) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** {@code the electronic information manufacturing industry}: a branch named by a sentence. */
    public Optional<String> branch() {
        for (int i = 1; i < parse.size(); i++) {
            boolean branch =
                    BRANCHES.contains(parse.word(i))
                            && !parse.isNominal(i + 1)
                            && parse.isNominal(i - 1);
            if (branch) {
                return phrases.before(i + 1)
                        .map(Phrases.Found::words)
                        .filter(words -> !words.contains(" of ") && words.indexOf(' ') > 0)
                        .filter(words -> !words.matches("(primary|secondary|tertiary) .*"));
            }
        }
        return Optional.empty();
    }

    /** {@code Our reporter talked to Wei Ran about cross-border e-commerce}. */
    private Optional<String> conversation() {
        boolean talks = false;
        for (int i = 0; parse.quantities().isEmpty() && i < parse.size(); i++) {
            talks |= TALKING.contains(parse.word(i));
            if (talks && parse.word(i).equals("about")) {
                return telling(i + 1);
            }
        }
        return Optional.empty();
    }

    private Optional<String> index(int at) {
        StringBuilder before = new StringBuilder();
        for (int i = at - 1; parse.isNominal(i) && at - i < 7; i--) {
            before.insert(0, parse.word(i) + " ");
        }
        String name = before.toString().strip();
        boolean list = parse.word(at).equals("list");
        if (!name.isEmpty() && !list && !EmptyWords.isEmpty(name)) {
            return Optional.of(name + " " + parse.word(at));
        }
        boolean of = parse.word(at + 1).equals("of") || parse.word(at + 1).equals("for");
        return of
                ? telling(at + 2)
                        .filter(words -> !list)
                        .map(words -> words + " " + parse.word(at))
                        .or(() -> by(at + 2))
                : Optional.empty();
    }

    /**
     * {@code a ranking of 30 cities by digital governance}, {@code the list of the 100 cities with
     * the most developed digital economy}.
     */
    private Optional<String> by(int from) {
        for (int i = from; parse.isIn(i) && i < from + 7 && !parse.isVerb(i); i++) {
            boolean in = parse.word(i).equals("in") && !parse.isArea(i + 1);
            if (in || Words.isAny(parse.word(i), "by", "with", "for")) {
                int named = i + 1;
                while (named < i + 4 && isDegree(named)) {
                    named++;
                }
                return telling(named);
            }
        }
        return Optional.empty();
    }

    private boolean isDegree(int at) {
        return parse.isVerb(at)
                || parse.isIn(at)
                        && (Lexicon.isArticle(parse.pieces().get(at))
                                || Lexicon.isSuperlative(parse.pieces().get(at)));
    }

    private Optional<String> report(int at) {
        // a "report on the work of the government" tells of everything
        return parse.word(at + 1).equals("on")
                ? telling(at + 2).filter(words -> !words.startsWith("work"))
                : Optional.empty();
    }

    private Optional<String> telling(int at) {
        return phrases.at(at)
                .map(found -> withoutAreas(found.words()))
                .filter(words -> !EmptyWords.isEmpty(words));
    }

    /** {@code the innovation capacity of the provinces}: of what areas is no part of its name. */
    private static String withoutAreas(String words) {
        int of = words.lastIndexOf(" of ");
        return of > 0 && EmptyWords.isEmpty(words.substring(of + 4))
                ? words.substring(0, of)
                : words;
    }
}

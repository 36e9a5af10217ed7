package org.provindex.reading.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.provindex.reading.area.AreaMention;
import org.provindex.reading.area.Areas;
import org.provindex.reading.area.Gazetteer;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.claim.steering.PresumedArea;
import org.provindex.reading.claim.steering.PresumedYear;
import org.provindex.reading.claim.steering.Steering;
import org.provindex.reading.indicator.Catalogue;
import org.provindex.reading.mention.Mention;
import org.provindex.reading.mention.Topics;
import org.provindex.reading.text.Document;
import org.provindex.reading.text.DocumentHead;
import org.provindex.reading.text.Sentence;
import org.provindex.reading.text.Sentences;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.Tokens;

/**
 * Reads the claims of a text by rules of the language.
 *
 * <p>Nothing is known beyond the text, the gazetteer and the catalogue; nothing is computed. The
 * work is linear in the length of the text and done sentence by sentence. A reader is immutable and
 * may serve many threads.
 */
public final class ClaimReader {
    /** How much of a text is looked through for what it explains of its names. */
    private static final int FAR_ENOUGH = 8000;

    private final Gazetteer gazetteer;
    private final Catalogue catalogue;
    private final Topics topics;

    private ClaimReader(Gazetteer gazetteer, Catalogue catalogue, Topics topics) {
        this.gazetteer = gazetteer;
        this.catalogue = catalogue;
        this.topics = topics;
    }

    /** A reader that knows these areas and indicators, and the usual topics. */
    public static ClaimReader of(Gazetteer gazetteer, Catalogue catalogue) {
        return new ClaimReader(gazetteer, catalogue, Topics.standard());
    }

    /** The same reader with other topics. */
    public ClaimReader with(Topics others) {
        return new ClaimReader(gazetteer, catalogue, others);
    }

    /** Reads a whole document. */
    public Reading read(Document document) {
        List<Claim> claims = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        read(document, claims::add, mentions::add);
        return new Reading(claims, mentions);
    }

    /** Reads a document and hands out claims and mentions as they are found, keeping none. */
    public void read(Document document, Consumer<Claim> claims, Consumer<Mention> mentions) {
        DocumentHead head = DocumentHead.of(document.text());
        Course course = new Course(document.date().or(head::date));
        document.homeArea().ifPresent(code -> course.areas.remember(code, gazetteer));
        course.mainArea = document.homeArea();
        Areas.explain(beginning(document.text()), gazetteer, course.areas);
        Steering steering = new Steering(course, gazetteer);
        document.title().or(head::title).ifPresent(title -> steering.headings().title(title));
        if (course.areas.current().isEmpty() && course.mainArea.isEmpty()) {
            new PresumedArea(course, gazetteer)
                    .find(document.text(), head.bodyStart(), head.source());
        }
        new PresumedYear(course, gazetteer).find(document.text(), head.bodyStart());
        Claims finished = new Claims(document.text(), catalogue);
        Surroundings surroundings = new Surroundings(claims);
        TitleClaims told = new TitleClaims(surroundings::accept);
        Sentences.forEach(
                document.text(),
                head.bodyStart(),
                sentence -> {
                    Parse parse = steering.enter(document.text(), sentence);
                    List<Draft> drafts =
                            steering.headings().isCaption(parse)
                                    ? List.of()
                                    : new SentenceReader(parse, course).read();
                    boolean title =
                            sentence.kind() == Sentence.Kind.HEADING && sentence.paragraph() == 1;
                    for (Draft draft : drafts) {
                        Claim claim = finished.finish(draft, parse);
                        if (title) {
                            told.hold(claim);
                        } else {
                            told.tell(claim);
                        }
                    }
                    mention(document.text(), sentence, parse, drafts).ifPresent(mentions);
                    steering.leave(parse, drafts);
                });
        told.end();
        surroundings.end();
    }

    private static List<Token> beginning(String text) {
        return Tokens.of(text, 0, Math.min(text.length(), FAR_ENOUGH));
    }

    private Optional<Mention> mention(
            String text, Sentence sentence, Parse parse, List<Draft> drafts) {
        Set<String> areas = new LinkedHashSet<>();
        for (AreaMention area : parse.areas()) {
            if (area.form() != AreaMention.Form.WIDE && area.form() != AreaMention.Form.APPOSED) {
                areas.add(area.code());
            }
        }
        drafts.forEach(draft -> draft.area.ifPresent(areas::add));
        if (areas.isEmpty() || sentence.kind() == Sentence.Kind.HEADING) {
            return Optional.empty();
        }
        return Optional.of(
                new Mention(
                        sentence.of(text),
                        sentence.start(),
                        sentence.end(),
                        List.copyOf(areas),
                        topics.in(parse.tokens())));
    }
}

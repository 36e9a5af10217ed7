package org.provindex.reading.claim;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.provindex.reading.area.AreaMention;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.area.AreaName;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.area.Areas;
import org.provindex.reading.area.AreasInForce;
import org.provindex.reading.area.Gazetteer;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.Tokens;

/**
 * Finds the area that a text without a telling title is about before a sentence names it, which
 * {@code our province} means there: from the names in its beginning, at last from its publisher.
 */
final class PresumedArea {
    private static final int FAR_ENOUGH = 8000;

    /** {@code english.hunan.gov.cn}: the site of an area's government. */
    private static final Pattern SITE = Pattern.compile("\\b([a-z]{4,20})\\.gov\\.cn\\b");

    private final Course course;
    private final Gazetteer gazetteer;

    PresumedArea(Course course, Gazetteer gazetteer) {
        this.course = course;
        this.gazetteer = gazetteer;
    }

    /** Puts it in force for the beginning of the text. */
    void find(String text, int from, Optional<String> source) {
        List<AreaMention> named =
                named(text.substring(from, Math.min(text.length(), from + FAR_ENOUGH)));
        List<String> provinces = codes(named, Level.PROVINCE);
        List<String> often =
                provinces.stream()
                        .filter(code -> Collections.frequency(provinces, code) > 1)
                        .distinct()
                        .toList();
        List<String> ofCities =
                codes(named, Level.PREFECTURE).stream()
                        .map(code -> gazetteer.area(code).map(AreaName::parent).orElse(""))
                        .distinct()
                        .toList();
        Optional<String> publisher =
                often.isEmpty() ? source.flatMap(this::ofSource) : Optional.empty();
        // a work report names a neighbour to be measured by, and its own province not once
        Optional<String> spokenOf =
                publisher
                        .or(() -> provinces.stream().findFirst())
                        .or(
                                () ->
                                        ofCities.stream()
                                                .filter(code -> ofCities.size() == 1)
                                                .findFirst());
        spokenOf.ifPresent(code -> course.areas.remember(code, gazetteer));
        boolean country = named.stream().anyMatch(mention -> mention.level() == Level.COUNTRY);
        if (!country) {
            course.presumedArea = often.size() == 1 ? Optional.of(often.get(0)) : publisher;
        }
    }

    /** The one province or city that a line names which tells the source. */
    private Optional<String> ofSource(String source) {
        List<AreaMention> named = named(source);
        List<String> codes =
                named.stream()
                        .filter(
                                area ->
                                        area.level() == Level.PROVINCE
                                                || area.level() == Level.PREFECTURE)
                        .map(AreaMention::code)
                        .distinct()
                        .toList();
        if (named.isEmpty()) {
            Matcher site = SITE.matcher(source);
            codes = site.find() ? codes(named(capitalised(site.group(1))), Level.PROVINCE) : codes;
        }
        return codes.size() == 1 ? Optional.of(codes.get(0)) : Optional.empty();
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private List<AreaMention> named(String text) {
        List<Token> tokens = Tokens.of(text, 0, text.length());
        return Areas.of(tokens, gazetteer, new AreasInForce()).stream()
                .filter(mention -> mention.form() == Form.NAME || mention.form() == Form.TITLE)
                .toList();
    }

    private static List<String> codes(List<AreaMention> named, Level level) {
        return named.stream()
                .filter(mention -> mention.level() == level)
                .map(AreaMention::code)
                .toList();
    }
}

package org.provindex.reading.claim.steering;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.provindex.reading.area.AreaMention;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.area.AreaName;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.area.Areas;
import org.provindex.reading.area.AreasInForce;
import org.provindex.reading.area.Gazetteer;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.Tokens;

/**
 * Finds the area that a text without a telling title is about before a sentence names it, which
 * {@code our province} means there: from the names in its beginning, at last from its publisher.
 */
public final class PresumedArea {
    private static final int FAR_ENOUGH = 8000;

    private static final Set<String> CITY = Set.of("city", "municipal", "city's", "municipality");
    private static final Set<String> PROVINCE = Set.of("province", "provincial", "provinces");
    private static final Set<String> MEASURING =
            Set.of("than", "behind", "exceeding", "above", "below", "ahead", "after", "from", "to");

    /** {@code english.hunan.gov.cn}: the site of an area's government. */
    private static final Pattern SITE = Pattern.compile("\\b([a-z]{4,20})\\.gov\\.cn\\b");

    /** {@code an interview with the mayor of Ningde}: for whom somebody speaks. */
    private static final Pattern INTERVIEW =
            Pattern.compile("\\b(interview|conversation) with (the|a) .* of ");

    private final Course course;
    private final Gazetteer gazetteer;

    public PresumedArea(Course course, Gazetteer gazetteer) {
        this.course = course;
        this.gazetteer = gazetteer;
    }

    /** Puts it in force for the beginning of the text. */
    public void find(String text, int from, Optional<String> source) {
        List<Token> tokens = Tokens.of(text, from, Math.min(text.length(), from + FAR_ENOUGH));
        List<AreaMention> named = named(tokens);
        List<String> provinces = codes(named, Level.PROVINCE);
        List<String> often =
                provinces.stream()
                        .filter(code -> Collections.frequency(provinces, code) > 1)
                        .distinct()
                        .toList();
        Optional<String> own =
                often.isEmpty()
                        ? source.flatMap(this::ofSource).or(() -> city(tokens, named))
                        : Optional.empty();
        // a work report names a neighbour to be measured by, and its own province not once
        own.or(() -> provinces.stream().findFirst())
                .or(() -> provinceOf(codes(named, Level.PREFECTURE)))
                .ifPresent(code -> course.areas.remember(code, gazetteer));
        boolean country = named.stream().anyMatch(mention -> mention.level() == Level.COUNTRY);
        boolean interview =
                source.filter(line -> INTERVIEW.matcher(line).find()).isPresent()
                        && own.isPresent();
        if (!country || interview) {
            course.presumedArea = often.size() == 1 ? Optional.of(often.get(0)) : own;
        }
    }

    /** The province in which all cities lie that are named. */
    private Optional<String> provinceOf(List<String> cities) {
        List<String> provinces =
                cities.stream()
                        .map(code -> gazetteer.area(code).map(AreaName::parent).orElse(""))
                        .distinct()
                        .toList();
        return provinces.size() == 1 ? Optional.of(provinces.get(0)) : Optional.empty();
    }

    /** The one city named by a text of {@code the city} that others are not only measured by. */
    private Optional<String> city(List<Token> tokens, List<AreaMention> named) {
        long ofCity = tokens.stream().filter(token -> CITY.contains(token.word())).count();
        long ofProvince = tokens.stream().filter(token -> PROVINCE.contains(token.word())).count();
        List<String> cities =
                named.stream()
                        .filter(area -> area.level() == Level.PREFECTURE)
                        .filter(area -> !isMeasuredBy(tokens, area.from()))
                        .map(AreaMention::code)
                        .distinct()
                        .toList();
        return ofCity > 1 && ofCity > ofProvince && cities.size() == 1
                ? Optional.of(cities.get(0))
                : Optional.empty();
    }

    private static boolean isMeasuredBy(List<Token> tokens, int area) {
        return tokens.subList(Math.max(0, area - 4), area).stream()
                .anyMatch(token -> MEASURING.contains(token.word()));
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
        return named(Tokens.of(text, 0, text.length()));
    }

    private List<AreaMention> named(List<Token> tokens) {
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

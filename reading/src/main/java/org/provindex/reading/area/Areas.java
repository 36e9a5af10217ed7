package org.provindex.reading.area;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.text.PhraseTable;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.WordTable;

/** Finds the areas that a sentence names or refers to. */
public final class Areas {
    private static final PhraseTable MASKS = PhraseTable.read("area/not-areas");
    private static final Set<String> SUFFIXES = WordTable.words("area/suffixes");
    private static final Set<String> SMALLER =
            Set.of(
                    "district",
                    "county",
                    "town",
                    "township",
                    "village",
                    "street",
                    "river",
                    "road",
                    "avenue",
                    "lake",
                    "airport",
                    "区",
                    "县",
                    "镇",
                    "村");
    private static final Set<String> INSTITUTIONS =
            Set.of(
                    "academy",
                    "institute",
                    "university",
                    "tank",
                    "ministry",
                    "agency",
                    "researchers",
                    "economists",
                    "analysts",
                    "experts",
                    "scholars",
                    "observers");

    private final List<Token> tokens;
    private final Gazetteer gazetteer;
    private final AreasInForce inForce;
    private final SharedNames shared;
    private final List<AreaMention> found = new ArrayList<>();
    private final AreaReferences references;
    private final LongerNames longer;
    private final CitiesOfProvinces cities;

    private Areas(List<Token> tokens, Gazetteer gazetteer, AreasInForce inForce) {
        this.tokens = tokens;
        this.gazetteer = gazetteer;
        this.inForce = inForce;
        this.references = new AreaReferences(tokens, gazetteer, inForce, found);
        this.longer = new LongerNames(tokens);
        this.cities = new CitiesOfProvinces(tokens, gazetteer, inForce, found);
        this.shared = new SharedNames(tokens, gazetteer, inForce);
    }

    /**
     * The areas that tokens name, in their order; references are resolved by the areas in force.
     */
    public static List<AreaMention> of(
            List<Token> tokens, Gazetteer gazetteer, AreasInForce inForce) {
        Areas scan = new Areas(tokens, gazetteer, inForce);
        scan.scan();
        if (!scan.found.isEmpty() && Dateline.isPlaceOf(scan.found.get(0), tokens)) {
            AreaMention place = scan.found.remove(0);
            // where the news was written is what it speaks of only where it names nothing else
            if (scan.found.isEmpty()) {
                inForce.remember(place.code(), gazetteer);
            }
        }
        return SummedAreas.joined(
                tokens, Appositions.joined(tokens, scan.found, gazetteer, inForce), gazetteer);
    }

    /**
     * Keeps what a text explains of its names anywhere, such as {@code Yiwu is a county-level
     * city}, for what it says before.
     */
    public static void explain(List<Token> tokens, Gazetteer gazetteer, AreasInForce inForce) {
        Counties.explained(tokens, gazetteer, inForce);
    }

    private void scan() {
        int at = 0;
        List<AreaMention> series = RegionSeries.in(tokens);
        for (Token token : tokens) {
            if (token.is("counties") || token.is("county-level")) {
                inForce.speakOfCounties();
            }
        }
        while (at < tokens.size()) {
            Token token = tokens.get(at);
            if (token.kind() == Token.Kind.MARK || token.kind() == Token.Kind.NUMBER) {
                at++;
                continue;
            }
            int mask = MASKS.lengthAt(tokens, at);
            if (mask > 0 && !isOwner(at, at + mask)) {
                if (MASKS.at(tokens, at).get().key().equals("REGION")) {
                    found.add(new AreaMention(at, at + mask, "CN", Level.COUNTRY, Form.APPOSED));
                }
                at += mask;
                continue;
            }
            int place = at;
            List<AreaMention> regions = RegionLists.at(tokens, at);
            if (regions.isEmpty() && !series.isEmpty()) {
                regions = series.stream().filter(region -> region.from() == place).toList();
            }
            if (!regions.isEmpty()) {
                found.addAll(regions);
                at = regions.get(regions.size() - 1).to();
                continue;
            }
            Optional<AreaMention> mention = mentionAt(at);
            if (mention.isPresent()) {
                found.add(mention.get());
                at = mention.get().to();
            } else {
                at++;
            }
        }
    }

    private Optional<AreaMention> mentionAt(int at) {
        Optional<AreaMention> mention = references.at(at);
        return mention.isPresent() ? mention : named(at);
    }

    private Optional<AreaMention> named(int at) {
        Optional<Gazetteer.Found> name = gazetteer.at(tokens, at);
        if (name.isEmpty()) {
            // what is spoken of is worked out for the few words only that may be a county
            Token token = tokens.get(at);
            if (!Counties.isName(token.word()) && !NamedInFull.isName(token.word())) {
                return Optional.empty();
            }
            Set<String> spokenOf = spokenOf();
            Optional<AreaMention> county =
                    Counties.at(tokens, at, gazetteer, spokenOf, inForce)
                            .or(
                                    () ->
                                            NamedInFull.at(
                                                    tokens,
                                                    at,
                                                    gazetteer,
                                                    spokenOf,
                                                    inForce.counties()));
            county.map(AreaMention::code).ifPresent(inForce.counties()::add);
            return county;
        }
        int to = at + name.get().length();
        int end = to;
        while (end < tokens.size()
                && end - to < 2
                && SUFFIXES.contains(tokens.get(end).word())
                && tokens.get(end).kind() != Token.Kind.MARK) {
            end++;
        }
        boolean smaller =
                end < tokens.size()
                        && SMALLER.contains(tokens.get(end).word())
                        && (tokens.get(end).capital()
                                || tokens.get(end).kind() == Token.Kind.CHINESE);
        // "Changsha County", "Changsha county" is not the city of that name
        boolean county = end < tokens.size() && tokens.get(end).is("county");
        Optional<AreaMention> unit =
                county
                        ? NamedInFull.at(tokens, at, gazetteer, spokenOf(), inForce.counties())
                        : Optional.empty();
        if (unit.isPresent()) {
            return unit;
        }
        if (smaller) {
            return NamedInFull.at(tokens, at, gazetteer, spokenOf(), inForce.counties());
        }
        Optional<AreaMention> part = NamedInFull.newArea(tokens, at, gazetteer);
        if (part.isPresent()) {
            return part;
        }
        Optional<AreaMention> city = cities.cityOf(name.get(), at, to, end);
        if (city.isPresent()) {
            return city;
        }
        if (isSeat(at) || isSide(name.get(), at, to)) {
            return Optional.empty();
        }
        Form form = Sides.isNeighbour(tokens, at) ? Form.APPOSED : Form.NAME;
        if (tokens.get(at).kind() == Token.Kind.WORD) {
            switch (longer.behind(end)) {
                case ORGANISATION:
                    return Optional.empty();
                case TITLE:
                    form = Form.TITLE;
                    break;
                default:
                    break;
            }
        }
        String suffix = end > to ? tokens.get(to).word() : "";
        Form as = form;
        int behind = end;
        return shared.choose(name.get().areas(), suffix, behind)
                .map(area -> new AreaMention(at, behind, area.code(), area.level(), as));
    }

    /** {@code Western China's software revenue}, not {@code western China's Guizhou}. */
    private boolean isOwner(int at, int to) {
        boolean owner =
                to < tokens.size()
                        && tokens.get(to - 1).is("'s")
                        && tokens.get(to).kind() == Token.Kind.WORD
                        && !tokens.get(to).capital();
        for (int i = to; owner && i < Math.min(tokens.size(), to + 5); i++) {
            owner = gazetteer.at(tokens, i).isEmpty() || tokens.get(i).kind() == Token.Kind.MARK;
        }
        return owner
                && gazetteer
                        .at(tokens, at)
                        .filter(found -> found.areas().get(0).level() == Level.GROUP)
                        .isPresent();
    }

    /** {@code the east, west and north of Guangdong}: sides of an area, no regions. */
    private boolean isSide(Gazetteer.Found name, int at, int to) {
        if (name.areas().get(0).level() != Level.GROUP || tokens.get(at).capital()) {
            return false;
        }
        for (int i = to; i < Math.min(tokens.size() - 1, to + 7); i++) {
            Token token = tokens.get(i);
            if (token.is("of")) {
                return gazetteer.at(tokens, i + 1).isPresent();
            }
            boolean side =
                    token.is(",")
                            || token.is("and")
                            || token.is("the")
                            || token.word().matches("(north|south)?(east|west)?");
            if (!side) {
                return false;
            }
        }
        return false;
    }

    /** {@code the academy in Beijing puts it at 30 percent}: where an institution sits. */
    private boolean isSeat(int at) {
        return at > 1
                && tokens.get(at - 1).is("in")
                && INSTITUTIONS.contains(tokens.get(at - 2).word());
    }

    /** The provinces and cities that the sentence or the text speaks of. */
    private Set<String> spokenOf() {
        Set<String> areas = new HashSet<>();
        found.forEach(mention -> areas.add(mention.code()));
        inForce.home().ifPresent(areas::add);
        inForce.at(Level.PROVINCE).ifPresent(areas::add);
        inForce.at(Level.PREFECTURE).ifPresent(areas::add);
        inForce.at(Level.COUNTY).ifPresent(areas::add);
        shared.provinceNearby().ifPresent(areas::add);
        return areas;
    }
}

package org.provindex.reading.area;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.Tokens;
import org.provindex.reading.text.WordTable;

/**
 * The areas that a text may name.
 *
 * <p>A name is not unique: {@code Suzhou} is two cities, {@code Jilin} a province and a city.
 */
public final class Gazetteer {
    private static final int LONGEST_NAME = 12;
    private static final Set<String> AMBIGUOUS = WordTable.words("area/ambiguous-names");

    private final Map<String, AreaName> byCode = new HashMap<>();
    private final Map<String, List<Entry>> byFirstWord = new HashMap<>();
    private final Map<String, String> capitals = new HashMap<>();

    private final Map<Set<String>, String> groups;

    private Gazetteer(List<AreaName> areas, Map<Set<String>, String> groups) {
        this.groups = groups;
        Map<String, List<String>> wordings = WordTable.byKey("area/wordings");
        for (AreaName area : areas) {
            byCode.putIfAbsent(area.code(), area);
            if (area.level() == AreaName.Level.PREFECTURE) {
                capitals.putIfAbsent(area.parent(), area.code());
            }
            area.names().forEach(name -> add(name, area));
            wordings.getOrDefault(area.code(), List.of()).forEach(name -> add(name, area));
        }
        for (AreaName county : Counties.all(Set.copyOf(byCode.keySet()))) {
            byCode.putIfAbsent(county.code(), county);
        }
        for (AreaName known : CommonAreas.all()) {
            if (byCode.putIfAbsent(known.code(), known) == null) {
                known.names().forEach(name -> add(name, known));
                wordings.getOrDefault(known.code(), List.of()).forEach(name -> add(name, known));
            }
        }
    }

    /**
     * A name found in a text.
     *
     * @param areas all areas of that name
     * @param length tokens it covers
     */
    record Found(List<AreaName> areas, int length) {}

    private record Entry(List<String> words, AreaName area) {}

    /** A gazetteer of these areas, the world and the countries. */
    public static Gazetteer of(List<AreaName> areas) {
        return new Gazetteer(areas, Map.of());
    }

    /**
     * Reads {@code provinces.csv}, {@code prefectures.csv} and {@code groups.yaml} of a folder, as
     * far as they exist.
     */
    public static Gazetteer read(Path folder) throws IOException {
        return new Gazetteer(
                AreaFiles.read(folder), GroupFile.byMembers(folder.resolve("groups.yaml")));
    }

    /** The area of a code. */
    public Optional<AreaName> area(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** All areas, each once. */
    public List<AreaName> areas() {
        return List.copyOf(byCode.values());
    }

    /**
     * The capital of a province: the first of its cities, as GB/T 2260 numbers them and the seeds
     * list them.
     */
    public Optional<String> capitalOf(String province) {
        return Optional.ofNullable(capitals.get(province));
    }

    /** What areas are together: the group whose members they are, else what they all lie in. */
    Optional<AreaName> whole(List<String> codes) {
        Optional<AreaName> group =
                Optional.ofNullable(groups.get(Set.copyOf(codes))).map(byCode::get);
        return group.isPresent() ? group : within(codes);
    }

    private Optional<AreaName> within(List<String> codes) {
        Set<String> parents = new HashSet<>();
        codes.forEach(code -> parents.add(area(code).map(AreaName::parent).orElse("")));
        return parents.size() == 1 ? area(parents.iterator().next()) : area("CN");
    }

    /** Whether an area is a city that is a province of its own. */
    boolean isMunicipality(String code) {
        return area(code)
                .filter(area -> area.level() == AreaName.Level.PROVINCE)
                .filter(area -> area.names().stream().anyMatch(name -> name.endsWith("市")))
                .isPresent();
    }

    /** The longest name that begins at a token. */
    Optional<Found> at(List<Token> tokens, int at) {
        String word = tokens.get(at).word();
        List<Entry> entries = byFirstWord.get(word);
        if (entries == null && word.indexOf('\'') > 0) {
            return inOneWord(word.replace("'", ""));
        }
        if (entries == null) {
            return Optional.empty();
        }
        int length = 0;
        List<AreaName> areas = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.words().size() >= length && stands(entry.words(), tokens, at)) {
                if (entry.words().size() > length) {
                    areas.clear();
                    length = entry.words().size();
                }
                if (!areas.contains(entry.area())) {
                    areas.add(entry.area());
                }
            }
        }
        return areas.isEmpty() ? Optional.empty() : Optional.of(new Found(areas, length));
    }

    /** {@code Ma'anshan} for {@code Maanshan}. */
    private Optional<Found> inOneWord(String word) {
        List<AreaName> areas =
                byFirstWord.getOrDefault(word, List.of()).stream()
                        .filter(entry -> entry.words().size() == 1)
                        .map(Entry::area)
                        .distinct()
                        .toList();
        return areas.isEmpty() ? Optional.empty() : Optional.of(new Found(areas, 1));
    }

    private void add(String name, AreaName area) {
        List<String> words = Tokens.words(name);
        // one Chinese character or two Latin letters stand for too much else
        boolean unfit =
                AMBIGUOUS.contains(name)
                        || words.isEmpty()
                        || words.size() == 1 && name.length() < 3
                        || words.size() > LONGEST_NAME;
        if (!unfit) {
            byFirstWord
                    .computeIfAbsent(words.get(0), word -> new ArrayList<>())
                    .add(new Entry(words, area));
        }
    }

    private static boolean stands(List<String> words, List<Token> tokens, int at) {
        if (at + words.size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!tokens.get(at + i).is(words.get(i))) {
                return false;
            }
        }
        // a Latin name begins with a capital letter, unless it is a wording such as "western
        // region"
        Token first = tokens.get(at);
        return first.kind() != Token.Kind.WORD
                || first.capital()
                || words.size() > 1
                || first.word().length() > 9;
    }
}

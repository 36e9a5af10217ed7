package org.provindex.ranking.methodology;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.provindex.composite.methodology.Leaf;
import org.provindex.composite.methodology.Methodology;
import org.provindex.composite.methodology.MethodologyFormat;
import org.provindex.composite.methodology.Node;
import org.provindex.composite.methodology.Pillar;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.model.catalogue.IndicatorEntry;
import org.provindex.model.observation.Comparator;
import org.provindex.model.observation.Kind;
import org.provindex.web.database.Writes;
import org.provindex.web.json.Characters;
import org.provindex.web.problem.Faults;
import org.provindex.web.problem.Problems;

/** The methodologies of this installation and the rules for a new version. */
@Singleton
public class Methodologies {
    private final Jdbi jdbi;
    private final Catalogue catalogue;
    private final Writes writes;

    Methodologies(Jdbi jdbi, Catalogue catalogue, Writes writes) {
        this.jdbi = jdbi;
        this.catalogue = catalogue;
        this.writes = writes;
    }

    /** The active version, else the newest. */
    public StoredMethodology get(String code) {
        return jdbi.withHandle(
                        h ->
                                h.createQuery(
                                                "select * from methodology where code = :code order by (state = 'active') desc, version desc limit 1")
                                        .bind("code", code)
                                        .map((rs, c) -> read(rs))
                                        .findOne())
                .orElseThrow(() -> Problems.notFound("methodology", code).asException());
    }

    Optional<StoredMethodology> find(String code, int version) {
        return jdbi.withHandle(
                h ->
                        h.createQuery(
                                        "select * from methodology where code = :code and version = :version")
                                .bind("code", code)
                                .bind("version", version)
                                .map((rs, c) -> read(rs))
                                .findOne());
    }

    /**
     * @throws org.provindex.web.problem.ProblemException 404 if there is no such version
     */
    public StoredMethodology version(String code, int number) {
        return find(code, number)
                .orElseThrow(
                        () ->
                                Problems.notFound(
                                                "version of " + Problems.shorten(code),
                                                Integer.toString(number))
                                        .asException());
    }

    /** All versions by code, the newest first, after a position or from the first. */
    List<StoredMethodology> page(String afterCode, int afterVersion, int limit) {
        return jdbi.withHandle(
                h ->
                        h.createQuery(
                                        """
                                        select * from methodology
                                        where code collate "C" > :code or (code = :code and version < :version)
                                        order by code collate "C", version desc limit :limit""")
                                .bind("code", afterCode)
                                .bind("version", afterVersion)
                                .bind("limit", limit)
                                .map((rs, c) -> read(rs))
                                .list());
    }

    private static StoredMethodology read(ResultSet rs) throws SQLException {
        return new StoredMethodology(
                rs.getInt("id"),
                MethodologyFormat.read(rs.getString("definition")),
                rs.getString("state"),
                rs.getString("source"),
                rs.getLong("revision"));
    }

    /** A stored version and whether it was made just now. */
    record Created(StoredMethodology stored, boolean isNew) {}

    /**
     * Stores a version. The same version again is the one that is there; another text under its
     * number is a conflict.
     *
     * @param state active retires the version that was; draft does not
     */
    Created create(Methodology methodology, String source, String state) {
        Optional<StoredMethodology> known = find(methodology.code(), methodology.version());
        if (known.isPresent()) {
            if (known.get().methodology().equals(methodology)) {
                if (known.get().state().equals("draft") && state.equals("active")) {
                    check(methodology);
                    activate(methodology);
                }
                return new Created(
                        find(methodology.code(), methodology.version()).orElseThrow(), false);
            }
            throw Problems.conflict(
                            "Version %d of %s is another methodology; give this one a higher version."
                                    .formatted(methodology.version(), methodology.code()))
                    .asException();
        }
        check(methodology);
        writes.write(
                "methodology.create",
                "%s v%d".formatted(methodology.code(), methodology.version()),
                (handle, key) -> {
                    if (state.equals("active")) {
                        retire(handle, key, methodology.code());
                    }
                    return handle.execute(
                            "insert into methodology (code, version, state, definition, source, revision) values (?, ?, ?, ?::jsonb, ?, ?)",
                            methodology.code(),
                            methodology.version(),
                            state,
                            MethodologyFormat.write(methodology),
                            source,
                            key);
                });
        return new Created(find(methodology.code(), methodology.version()).orElseThrow(), true);
    }

    private static void retire(Handle handle, long key, String code) {
        handle.execute(
                "update methodology set state = 'retired', revision = ? where code = ? and state = 'active'",
                key,
                code);
    }

    private void activate(Methodology methodology) {
        writes.write(
                "methodology.activate",
                "%s v%d".formatted(methodology.code(), methodology.version()),
                (handle, key) -> {
                    retire(handle, key, methodology.code());
                    return handle.execute(
                            "update methodology set state = 'active', revision = ? where code = ? and version = ? and state = 'draft'",
                            key,
                            methodology.code(),
                            methodology.version());
                });
    }

    /**
     * Every indicator, denominator and group that a methodology names must be in the catalogue, and
     * what it admits must be words of observations.
     */
    public void check(Methodology methodology) {
        Faults faults = new Faults();
        checkTexts(MethodologyFormat.toJson(methodology), "", faults);
        checkNodes(methodology.index(), "", faults);
        checkWords(methodology.admission().kinds(), "kinds", Kind::parse, faults);
        checkWords(methodology.admission().comparators(), "comparators", Comparator::parse, faults);
        methodology
                .universe()
                .filter(group -> catalogue.members(group).isEmpty())
                .ifPresent(
                        group ->
                                faults.add(
                                        "/universe",
                                        "unknown-group",
                                        "There is no group '%s' with members".formatted(group)));
        faults.throwIfAny();
    }

    private static void checkTexts(JsonNode node, String pointer, Faults faults) {
        if (node.isTextual() && !Characters.areStorable(node.textValue())) {
            faults.add(
                    pointer,
                    "invalid",
                    "A text with U+0000 or half a surrogate pair cannot be stored");
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            checkTexts(node.get(i), pointer + "/" + i, faults);
        }
        node.properties()
                .forEach(f -> checkTexts(f.getValue(), pointer + "/" + f.getKey(), faults));
    }

    private void checkNodes(Pillar pillar, String pointer, Faults faults) {
        for (int i = 0; i < pillar.children().size(); i++) {
            Node node = pillar.children().get(i);
            if (node instanceof Pillar below) {
                checkNodes(below, pointer + "/pillars/" + i, faults);
            } else {
                Leaf leaf = (Leaf) node;
                String place = pointer + "/indicators/" + i;
                checkIndicator(leaf.indicator(), "indicator", place, faults);
                leaf.denominate()
                        .ifPresent(
                                by ->
                                        checkIndicator(
                                                by.by(),
                                                "denominator",
                                                place + "/denominate/by",
                                                faults));
            }
        }
    }

    private static void checkWords(
            List<String> words, String field, Consumer<String> parse, Faults faults) {
        for (int i = 0; i < words.size(); i++) {
            try {
                parse.accept(words.get(i));
            } catch (IllegalArgumentException e) {
                faults.add("/admit/%s/%d".formatted(field, i), "invalid", e.getMessage());
            }
        }
    }

    private void checkIndicator(String code, String role, String pointer, Faults faults) {
        Optional<IndicatorEntry> entry = catalogue.indicator(code);
        if (entry.isEmpty()) {
            faults.add(
                    pointer,
                    "unknown-indicator",
                    "The %s '%s' is not in the catalogue".formatted(role, Problems.shorten(code)));
        } else if (!entry.get().code().value().equals(code)) {
            faults.add(
                    pointer,
                    "renamed",
                    "The %s '%s' is called '%s' now".formatted(role, code, entry.get().code()));
        } else if (!entry.get().isActive()) {
            faults.add(
                    pointer,
                    "not-active",
                    "The %s '%s' is %s; only active indicators can be used"
                            .formatted(role, code, entry.get().status()));
        }
    }
}

package org.provindex.ranking.preview;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.provindex.composite.fault.CompositeException;
import org.provindex.composite.methodology.Leaf;
import org.provindex.composite.methodology.Methodology;
import org.provindex.model.period.Period;
import org.provindex.model.revision.Revision;
import org.provindex.model.revision.Revisions;
import org.provindex.ranking.methodology.Methodologies;
import org.provindex.ranking.table.Computation;
import org.provindex.ranking.table.Computed;
import org.provindex.ranking.table.LeagueTableView;
import org.provindex.ranking.table.TableRequest;
import org.provindex.ranking.table.TableViews;
import org.provindex.web.language.Language;
import org.provindex.web.observation.ObservationQuery;
import org.provindex.web.problem.ProblemException;

/** Tables that somebody tries. */
@Singleton
class Previews {
    private final Methodologies methodologies;
    private final Computation computation;
    private final TableViews views;
    private final ObservationQuery query;
    private final Revisions revisions;

    Previews(
            Methodologies methodologies,
            Computation computation,
            TableViews views,
            ObservationQuery query,
            Revisions revisions) {
        this.methodologies = methodologies;
        this.computation = computation;
        this.views = views;
        this.query = query;
        this.revisions = revisions;
    }

    LeagueTableView table(String code, PreviewForm form, Language language) {
        Methodology stored =
                form.version() == null
                        ? methodologies.get(code).methodology()
                        : methodologies.version(code, form.version()).methodology();
        Methodology tried = Changes.apply(stored, form);
        if (!indicators(tried).equals(indicators(stored))) {
            methodologies.check(tried);
        }
        Revision head = revisions.head();
        Revision revision = form.asOf() == null ? head : query.asOf(form.asOf());
        Computed computed =
                computation.attempt(
                        tried,
                        new TableRequest(form.period(), form.universe(), form.group(), revision));
        return views.of(computed, null, stated(stored, form, head, computed.year()), language);
    }

    private static Set<String> indicators(Methodology methodology) {
        Set<String> codes = new TreeSet<>();
        for (Leaf leaf : methodology.leaves()) {
            codes.add(leaf.indicator());
            leaf.denominate().ifPresent(by -> codes.add(by.by()));
        }
        return codes;
    }

    /** Ranks in the table as it is without the changes; none where it cannot be computed. */
    private Map<String, Double> stated(
            Methodology stored, PreviewForm form, Revision head, String year) {
        if (!form.changesMethodology() && form.universe() == null && form.asOf() == null) {
            return Map.of();
        }
        try {
            var request = new TableRequest(Period.parse(year), null, null, head);
            return computation.compute(stored, request).index().ranks();
        } catch (ProblemException | CompositeException e) {
            return Map.of();
        }
    }
}

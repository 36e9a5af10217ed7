package org.provindex.indicator.observation;

import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.model.catalogue.IndicatorEntry;
import org.provindex.model.observation.Comparator;
import org.provindex.model.observation.Kind;
import org.provindex.model.observation.Measure;
import org.provindex.model.observation.ObservationFilter;
import org.provindex.model.period.Period;
import org.provindex.model.revision.Revision;
import org.provindex.web.observation.ObservationQuery;
import org.provindex.web.param.Words;
import org.provindex.web.problem.Problems;

/** Turns query parameters into the filter that they mean. */
@Singleton
public class Selection {
    /** More periods of a series than this are all of them. */
    private static final int MOST_PERIODS = 10_000;

    private final ObservationQuery query;
    private final Catalogue catalogue;

    Selection(ObservationQuery query, Catalogue catalogue) {
        this.query = query;
        this.catalogue = catalogue;
    }

    /**
     * @throws org.provindex.web.problem.ProblemException 400 that names the parameter
     */
    public ObservationFilter of(ObservationParameters asked) {
        ObservationFilter filter = query.filter();
        indicators(filter, asked.indicator, asked.topic);
        if (asked.area != null) {
            filter.areas(query.areas(asked.area));
        }
        if (asked.group != null) {
            filter.membersOf(query.group(asked.group));
        }
        periods(filter, asked);
        words(filter, asked);
        source(filter, asked.source, asked.release);
        vintages(filter, asked);
        return filter;
    }

    private void indicators(
            ObservationFilter filter, @Nullable String indicator, @Nullable String topic) {
        List<Integer> named = indicator == null ? null : query.indicators(indicator);
        if (topic == null) {
            if (named != null) {
                filter.indicators(named);
            }
            return;
        }
        List<Integer> ofTopic =
                catalogue.indicators().stream()
                        .filter(i -> topic.equals(i.topic()))
                        .map(IndicatorEntry::id)
                        .toList();
        if (ofTopic.isEmpty()) {
            throw Problems.unknown("topic", "topic", topic).asException();
        }
        filter.indicators(
                named == null ? ofTopic : named.stream().filter(ofTopic::contains).toList());
    }

    private void periods(ObservationFilter filter, ObservationParameters asked) {
        if (asked.period != null) {
            filter.periods(
                    Words.split("period", asked.period).stream()
                            .map(p -> query.period("period", p).code())
                            .toList());
        }
        Period last = asked.to == null ? null : query.period("to", asked.to);
        if (asked.from != null) {
            filter.from(query.period("from", asked.from).start());
        }
        if (last != null) {
            filter.to(last.end());
        }
    }

    private void words(ObservationFilter filter, ObservationParameters asked) {
        if (asked.measure != null) {
            filter.measures(Words.readAll(Measure.class, "measure", asked.measure));
        }
        if (asked.kind != null) {
            filter.kinds(Words.readAll(Kind.class, "kind", asked.kind));
        }
        if (asked.scope != null) {
            filter.scopes(Words.split("scope", asked.scope).stream().map(this::scope).toList());
        }
        if (asked.comparator != null) {
            filter.comparators(Words.readAll(Comparator.class, "comparator", asked.comparator));
        }
        if (asked.status != null) {
            List<String> statuses = Words.split("status", asked.status);
            if (!statuses.stream().allMatch(s -> s.matches("[A-Z]"))) {
                throw Problems.invalidParameter(
                                "status", "must be of letters of CL_OBS_STATUS, such as A,E")
                        .asException();
            }
            filter.statuses(statuses);
        }
    }

    private String scope(String code) {
        return code.equals("none")
                ? ""
                : catalogue
                        .area(code)
                        .orElseThrow(() -> Problems.unknown("scope", "area", code).asException())
                        .code()
                        .value();
    }

    private void source(
            ObservationFilter filter, @Nullable String source, @Nullable String release) {
        if (source != null) {
            filter.releases(query.releases(source, release));
        } else if (release != null) {
            throw Problems.invalidParameter(
                            "release", "needs the source it is a release of in 'source'")
                    .asException();
        }
    }

    private void vintages(ObservationFilter filter, ObservationParameters asked) {
        Words.check("vintages", asked.vintages, List.of("current", "all"));
        boolean all = "all".equals(asked.vintages);
        if (all) {
            filter.everyRelease();
        }
        query.asOf(filter, asked.asOf);
        if (asked.updatedAfter != null) {
            Revision after = query.revision("updatedAfter", asked.updatedAfter);
            if (asked.asOf != null && query.asOf(asked.asOf).id() < after.id()) {
                throw Problems.invalidParameter("updatedAfter", "is later than asOf").asException();
            }
            filter.changedAfter(after.id());
        }
        if (asked.latest != null) {
            if (asked.updatedAfter != null) {
                throw Problems.invalidParameter(
                                "latest",
                                "cannot stand beside updatedAfter: what changed is not what is latest")
                        .asException();
            }
            filter.latest(periods(asked.latest));
        }
    }

    private static int periods(String text) {
        if (!text.matches("\\d{1,5}")
                || Integer.parseInt(text) < 1
                || Integer.parseInt(text) > MOST_PERIODS) {
            throw Problems.invalidParameter(
                            "latest",
                            "must be a whole number of periods from 1 to %d, not '%s'"
                                    .formatted(MOST_PERIODS, Problems.shorten(text)))
                    .asException();
        }
        return Integer.parseInt(text);
    }
}

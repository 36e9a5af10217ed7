package org.provindex.indicator.sdmx;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.provindex.web.problem.Problems;

/** Data queries of SDMX REST 2.0 (SDMX 3.0). */
@Singleton
class DataGrammar2 {
    private static final Set<String> KNOWN =
            new TreeSet<>(
                    Set.of(
                            "updatedAfter",
                            "asOf",
                            "firstNObservations",
                            "lastNObservations",
                            "dimensionAtObservation",
                            "attributes",
                            "measures",
                            "offset",
                            "limit",
                            "includeHistory",
                            "sort",
                            "reportingYearStartDay"));

    private final FlowLookup flows;
    private final QueryTimes times;

    DataGrammar2(FlowLookup flows, QueryTimes times) {
        this.flows = flows;
        this.times = times;
    }

    /** {@code data/{context}/{agency}/{id}/{version}/{key}} with its parameters. */
    DataQuery parse(RawRequest request) {
        request.check(KNOWN, true);
        for (String unserved : List.of("sort", "reportingYearStartDay")) {
            if (request.parameter(unserved) != null) {
                throw RawRequest.notImplemented("The parameter " + unserved + " is not served.");
            }
        }
        String history = request.parameter("includeHistory");
        if (history != null && !history.equals("false")) {
            throw RawRequest.notImplemented("includeHistory is not served; asOf is.");
        }
        if (request.path().size() > 6) {
            throw Problems.notFound("SDMX resource", String.join("/", request.path()))
                    .asException();
        }
        String context = request.part(1, "*");
        Flow flow =
                flows.of(context, request.part(2, "*"), request.part(3, "*"), request.part(4, "*"));
        Dsd dsd = flow.dsd();
        QueryTimes.Moments moments = times.of(request);
        return new DataQuery(
                context,
                flow,
                KeyGrammar.parse(request.part(5, "*"), dsd),
                ConstraintGrammar.parse(request.query(), dsd),
                moments.updatedAfter(),
                moments.asOf(),
                request.number("firstNObservations", 1),
                request.number("lastNObservations", 1),
                orZero(request.number("offset", 0)),
                request.number("limit", 1),
                components(request, dsd),
                flat(request.parameter("dimensionAtObservation"), dsd),
                false);
    }

    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    private static boolean flat(@Nullable String dimension, Dsd dsd) {
        if (dimension == null || dimension.equals("TIME_PERIOD")) {
            return false;
        }
        if (dimension.equals("AllDimensions")) {
            return true;
        }
        if (dsd.keyDimensions().stream().anyMatch(d -> d.id().equals(dimension))) {
            throw RawRequest.notImplemented(
                    "Only TIME_PERIOD and AllDimensions are served at the observation.");
        }
        throw Problems.invalidParameter(
                        "dimensionAtObservation",
                        "'%s' is no dimension".formatted(Problems.shorten(dimension)))
                .asException();
    }

    private static List<Component> components(RawRequest request, Dsd dsd) {
        List<Component> wanted = new ArrayList<>(dsd.keyDimensions());
        wanted.addAll(dsd.of(Component.Role.TIME));
        wanted.addAll(
                chosen("measures", request.parameter("measures"), dsd.of(Component.Role.MEASURE)));
        wanted.addAll(chosen("attributes", request.parameter("attributes"), dsd.attributes()));
        return wanted;
    }

    /** All attributes are those of observations. */
    private static List<Component> chosen(
            String parameter, @Nullable String text, List<Component> all) {
        if (text == null) {
            return all;
        }
        Set<String> words = new TreeSet<>(Arrays.asList(text.split(",")));
        if (words.contains("all") || words.contains("dsd") || words.contains("obs")) {
            return all;
        }
        words.removeAll(Set.of("none", "msd", "dataset", "series"));
        for (String word : words) {
            if (all.stream().noneMatch(c -> c.id().equals(word))) {
                throw Problems.invalidParameter(
                                parameter,
                                "'%s' is none of %s"
                                        .formatted(
                                                Problems.shorten(word),
                                                String.join(
                                                        ", ",
                                                        all.stream().map(Component::id).toList())))
                        .asException();
            }
        }
        return all.stream().filter(c -> words.contains(c.id())).toList();
    }
}

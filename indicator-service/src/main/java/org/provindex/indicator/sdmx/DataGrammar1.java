package org.provindex.indicator.sdmx;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.provindex.model.period.Period;
import org.provindex.web.param.Words;
import org.provindex.web.problem.Problems;

/** Data queries of SDMX REST 1.x (SDMX 2.1). */
@Singleton
class DataGrammar1 {
    private static final Set<String> KNOWN =
            new TreeSet<>(
                    Set.of(
                            "startPeriod",
                            "endPeriod",
                            "detail",
                            "firstNObservations",
                            "lastNObservations",
                            "updatedAfter",
                            "asOf",
                            "dimensionAtObservation",
                            "includeHistory"));

    private final FlowLookup flows;
    private final QueryTimes times;

    DataGrammar1(FlowLookup flows, QueryTimes times) {
        this.flows = flows;
        this.times = times;
    }

    /** {@code data/{flow}/{key}/{provider}} with its parameters. */
    DataQuery parse(RawRequest request) {
        request.check(KNOWN, false);
        if (request.path().size() > 4) {
            throw Problems.notFound("SDMX resource", String.join("/", request.path()))
                    .asException();
        }
        String history = request.parameter("includeHistory");
        String dimension = request.parameter("dimensionAtObservation");
        if (history != null && !history.equals("false")
                || dimension != null && !dimension.equals("TIME_PERIOD")) {
            throw RawRequest.notImplemented("Only series without history are served here.");
        }
        Flow flow = flow(request.part(1, "all"));
        String provider = request.part(3, "all");
        if (!Set.of("all", Urn.AGENCY, Urn.AGENCY + "," + Urn.AGENCY).contains(provider)) {
            throw Problems.notFound("data provider", provider).asException();
        }
        String detail = request.parameter("detail");
        Words.check("detail", detail, List.of("full", "dataonly", "serieskeysonly", "nodata"));
        boolean keysOnly = "serieskeysonly".equals(detail) || "nodata".equals(detail);
        QueryTimes.Moments moments = times.of(request);
        return new DataQuery(
                "dataflow",
                flow,
                KeyGrammar.parse(request.part(2, "all"), flow.dsd()),
                time(request, flow.dsd()),
                moments.updatedAfter(),
                moments.asOf(),
                request.number("firstNObservations", 1),
                request.number("lastNObservations", 1),
                0,
                null,
                components("dataonly".equals(detail), flow.dsd()),
                false,
                keysOnly);
    }

    /** {@code ID}, {@code AGENCY,ID} or {@code AGENCY,ID,VERSION}. */
    private Flow flow(String reference) {
        String[] parts = reference.split(",", -1);
        return switch (parts.length) {
            case 1 -> flows.of("dataflow", "*", wild(parts[0]), "*");
            case 2 -> flows.of("dataflow", wild(parts[0]), wild(parts[1]), "*");
            case 3 -> flows.of("dataflow", wild(parts[0]), wild(parts[1]), wild(parts[2]));
            default -> throw Problems.notFound("dataflow", reference).asException();
        };
    }

    static String wild(String text) {
        return text.isEmpty() || text.equals("all") || text.equals("latest") ? "*" : text;
    }

    private static List<Constraint> time(RawRequest request, Dsd dsd) {
        List<Constraint.Term> terms = new ArrayList<>();
        term(request, "startPeriod", "ge", terms);
        term(request, "endPeriod", "le", terms);
        return terms.isEmpty()
                ? List.of()
                : List.of(new Constraint(dsd.timeIndex(), Constraint.Kind.TIME, List.of(terms)));
    }

    private static void term(
            RawRequest request, String parameter, String operator, List<Constraint.Term> terms) {
        String text = request.parameter(parameter);
        if (text != null) {
            try {
                terms.add(new Constraint.Term(operator, Period.parse(text).code()));
            } catch (IllegalArgumentException e) {
                throw Problems.invalidParameter(parameter, String.valueOf(e.getMessage()))
                        .asException();
            }
        }
    }

    private static List<Component> components(boolean dataOnly, Dsd dsd) {
        return dsd.components().stream()
                .filter(c -> !dataOnly || c.role() != Component.Role.ATTRIBUTE)
                .toList();
    }
}

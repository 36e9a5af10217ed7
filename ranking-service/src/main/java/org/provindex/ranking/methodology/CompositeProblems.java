package org.provindex.ranking.methodology;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.provindex.composite.fault.CompositeException;
import org.provindex.composite.methodology.InvalidMethodologyException;
import org.provindex.web.problem.Problem;
import org.provindex.web.problem.ProblemException;

/** What the mathematics refuses, as problems that name indicator, area and period. */
@Singleton
class CompositeProblems {
    @ServerExceptionMapper
    public Response invalid(InvalidMethodologyException exception) {
        return new ProblemException(of(exception, List.of())).getResponse();
    }

    /**
     * @param further what else is wrong with the same document
     */
    static Problem of(InvalidMethodologyException exception, List<Problem.Fault> further) {
        List<Problem.Fault> faults =
                Stream.concat(
                                exception.messages().stream()
                                        .map(
                                                m ->
                                                        Problem.Fault.inBody(
                                                                pointer(m.path()),
                                                                "invalid",
                                                                m.toString())),
                                further.stream())
                        .toList();
        return Problem.of(
                        422,
                        "invalid-methodology",
                        "The methodology is not valid",
                        exception.messages().get(0).toString())
                .with(faults);
    }

    /** {@code pillars[2].weight} as the JSON pointer {@code /pillars/2/weight}. */
    private static String pointer(String path) {
        return path.isEmpty()
                ? ""
                : "/" + path.replace("[", "/").replace("]", "").replace(".", "/");
    }

    @ServerExceptionMapper
    public Response notComputable(CompositeException exception) {
        Problem problem =
                Problem.of(
                        422,
                        "not-computable",
                        "The index cannot be computed from these data",
                        exception.getMessage());
        var place = exception.place();
        if (place.indicator().isPresent()) {
            problem = problem.with("indicator", place.indicator().get());
        }
        if (place.area().isPresent()) {
            problem = problem.with("area", place.area().get());
        }
        if (place.period().isPresent()) {
            problem = problem.with("period", place.period().get());
        }
        return new ProblemException(problem).getResponse();
    }
}

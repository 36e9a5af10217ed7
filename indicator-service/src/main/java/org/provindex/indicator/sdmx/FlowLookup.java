package org.provindex.indicator.sdmx;

import jakarta.inject.Singleton;
import java.util.Set;
import org.provindex.web.problem.Problem;
import org.provindex.web.problem.Problems;

/** Finds the one dataflow, or data structure, that a query names. */
@Singleton
class FlowLookup {
    private static final Set<String> CONTEXTS =
            Set.of("dataflow", "datastructure", "provisionagreement", "*");

    private final Structures structures;

    FlowLookup(Structures structures) {
        this.structures = structures;
    }

    /**
     * @throws org.provindex.web.problem.ProblemException 404 if there is none, 501 if it may be
     *     several
     */
    Flow of(String context, String agency, String id, String version) {
        if (!CONTEXTS.contains(context)) {
            throw Problems.notFound("context of data", context).asException();
        }
        if (id.contains(",") || agency.contains(",") || version.contains(",") || id.equals("*")) {
            throw RawRequest.notImplemented(
                    "One dataflow or data structure can be asked for at once.");
        }
        if (context.equals("provisionagreement")) {
            throw RawRequest.notImplemented("There are no provision agreements.");
        }
        boolean ours =
                Versions.matches(version) && (agency.equals("*") || agency.equals(Urn.AGENCY));
        if (ours && !context.equals("datastructure")) {
            var flow = structures.flow(id);
            if (flow.isPresent()) {
                return flow.get();
            }
        }
        if (ours && !context.equals("dataflow")) {
            for (Dsd dsd : structures.dsds()) {
                if (dsd.id().equals(id)) {
                    return new Flow(dsd.id(), dsd.names(), dsd, null);
                }
            }
        }
        throw Problem.of(
                        404,
                        "unknown-dataflow",
                        "There is no such dataflow",
                        "There is no %s %s:%s(%s); /sdmx/v2/structure/dataflow lists them."
                                .formatted(
                                        context.equals("*") ? "dataflow" : context,
                                        Problems.shorten(agency),
                                        Problems.shorten(id),
                                        Problems.shorten(version)))
                .asException();
    }
}

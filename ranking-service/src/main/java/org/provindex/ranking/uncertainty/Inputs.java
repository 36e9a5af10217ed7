package org.provindex.ranking.uncertainty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.provindex.composite.fault.CompositeException;
import org.provindex.composite.methodology.Directions;
import org.provindex.composite.methodology.InvalidMethodologyException;
import org.provindex.composite.methodology.Methodology;
import org.provindex.composite.methodology.MethodologyFormat;
import org.provindex.composite.methodology.Steps;
import org.provindex.composite.panel.Panel;
import org.provindex.composite.uncertainty.Alternatives;
import org.provindex.composite.uncertainty.DataError;
import org.provindex.composite.uncertainty.Experiment;
import org.provindex.composite.uncertainty.UncertainInput;
import org.provindex.composite.uncertainty.WeightNoise;

/**
 * The uncertain inputs that some settings ask for, without alternatives that cannot be computed.
 *
 * @param uncertain in their order: weights, data, then the steps
 */
record Inputs(
        List<UncertainInput> uncertain,
        List<UncertaintyResult.Input> described,
        List<UncertaintyResult.LeftOut> leftOut) {
    private static final String STATED = "as stated";

    static Inputs of(
            Settings settings,
            Methodology methodology,
            Panel panel,
            Directions directions,
            String period) {
        List<UncertainInput> uncertain = new ArrayList<>();
        List<UncertaintyResult.Input> described = new ArrayList<>();
        List<UncertaintyResult.LeftOut> leftOut = new ArrayList<>();
        if (settings.weightNoise() > 0) {
            uncertain.add(new WeightNoise("weights", settings.weightNoise(), List.of()));
            described.add(
                    new UncertaintyResult.Input(
                            "weights", List.of("up to ±" + settings.weightNoise() + " of itself")));
        }
        if (settings.dataError() > 0) {
            uncertain.add(new DataError("data", settings.dataError(), List.of()));
            described.add(
                    new UncertaintyResult.Input(
                            "data", List.of("relative error " + settings.dataError())));
        }
        settings.alternatives()
                .forEach(
                        (step, methods) -> {
                            List<Alternatives.Option> options = new ArrayList<>();
                            options.add(new Alternatives.Option(STATED, List.of()));
                            for (JsonNode method : methods) {
                                Alternatives.Option option = option(methodology, step, method);
                                String why = whyNot(option, methodology, panel, directions, period);
                                if (why.isEmpty()) {
                                    options.add(option);
                                } else {
                                    leftOut.add(
                                            new UncertaintyResult.LeftOut(
                                                    step, option.label(), why));
                                }
                            }
                            if (options.size() > 1) {
                                uncertain.add(new Alternatives(step, options));
                                described.add(
                                        new UncertaintyResult.Input(
                                                step,
                                                options.stream()
                                                        .map(Alternatives.Option::label)
                                                        .toList()));
                            }
                        });
        return new Inputs(List.copyOf(uncertain), List.copyOf(described), List.copyOf(leftOut));
    }

    /**
     * A method of a step, chosen at the index, so that it holds wherever no node chooses otherwise.
     *
     * @throws InvalidMethodologyException if it is no method of the step
     */
    static Alternatives.Option option(Methodology methodology, String step, JsonNode method) {
        ObjectNode document = (ObjectNode) MethodologyFormat.toJson(methodology);
        document.withObject("/defaults").set(step, method);
        Steps read = MethodologyFormat.read(document).defaults();
        Steps chosen =
                switch (step) {
                    case "impute" -> Steps.none().impute(read.impute().orElseThrow());
                    case "treat" -> Steps.none().treat(read.treat().orElseThrow());
                    case "normalise" -> Steps.none().normalise(read.normalise().orElseThrow());
                    case "weighting" -> Steps.none().weighting(read.weighting().orElseThrow());
                    default -> Steps.none().aggregate(read.aggregate().orElseThrow());
                };
        String label = method.isTextual() ? method.asText() : method.toString();
        return new Alternatives.Option(
                label, List.of(new Alternatives.Change(methodology.index().code(), chosen)));
    }

    private static String whyNot(
            Alternatives.Option option,
            Methodology methodology,
            Panel panel,
            Directions directions,
            String period) {
        try {
            Experiment.of(
                            methodology,
                            panel,
                            directions,
                            List.of(new Alternatives("alone", List.of(option))),
                            methodology.index().code(),
                            period)
                    .replicate(org.provindex.composite.uncertainty.Design.random(1, 0), 0);
            return "";
        } catch (CompositeException e) {
            return e.getMessage();
        }
    }
}

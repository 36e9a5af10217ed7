package org.provindex.composite.methodology;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.provindex.composite.aggregate.Aggregation;
import org.provindex.composite.denominate.Denominator;
import org.provindex.composite.impute.Imputation;
import org.provindex.composite.methodology.InvalidMethodologyException.Message;
import org.provindex.composite.normalise.Normalisation;
import org.provindex.composite.normalise.Posts;
import org.provindex.composite.rank.Ranking;
import org.provindex.composite.screen.Screening;
import org.provindex.composite.treat.Treatment;
import org.provindex.composite.weight.Weighting;

/** Turns the tree of a JSON or YAML document into a methodology, or into messages. */
final class MethodologyReader {
    private final List<Message> messages = new ArrayList<>();

    Methodology read(JsonNode document) {
        Fields fields = Fields.of(document, "", messages);
        String code = fields.requiredText("code", "unnamed");
        int version = fields.whole("version").orElse(1);
        Name name = fields.name("name");
        String description = fields.text("description").orElse("");
        Optional<String> universe = fields.text("universe");
        Admission admission = admission(fields);
        List<Indicator> indicators = indicators(fields);
        Steps defaults =
                fields.find("defaults").map(node -> defaults(node, fields)).orElse(Steps.none());
        Pillar index = index(fields);
        fields.refuseOthers();
        for (Message found : MethodologyCheck.of(code, version, indicators, defaults, index)) {
            if (messages.stream().noneMatch(m -> m.path().equals(found.path()))) {
                messages.add(found);
            }
        }
        if (!messages.isEmpty()) throw new InvalidMethodologyException(messages);
        return new Methodology(
                code, version, name, description, universe, admission, indicators, defaults, index);
    }

    private Steps defaults(JsonNode node, Fields fields) {
        Fields chosen = Fields.of(node, fields.path("defaults"), messages);
        Steps steps = steps(chosen);
        chosen.refuseOthers();
        return steps;
    }

    private Admission admission(Fields fields) {
        Admission standard = Admission.DEFAULT;
        String periods =
                fields.oneOf("periods", List.of("annual", "any")).orElse(standard.periods());
        String stock =
                fields.oneOf("stockPeriods", List.of("annualOnly", "lastPointOfYear"))
                        .orElse(standard.stockPeriods());
        Optional<JsonNode> admit = fields.find("admit");
        List<String> comparators = standard.comparators();
        List<String> kinds = standard.kinds();
        if (admit.isPresent()) {
            Fields admitted = Fields.of(admit.get(), "admit", messages);
            if (admitted.find("comparators").isPresent())
                comparators = admitted.texts("comparators");
            if (admitted.find("kinds").isPresent()) kinds = admitted.texts("kinds");
            admitted.refuseOthers();
        }
        return new Admission(comparators, kinds, periods, stock);
    }

    private List<Indicator> indicators(Fields fields) {
        List<Indicator> indicators = new ArrayList<>();
        for (JsonNode node : fields.list("indicators")) {
            Fields each = Fields.of(node, "indicators[%d]".formatted(indicators.size()), messages);
            indicators.add(
                    new Indicator(
                            each.requiredText("code", "unnamed"),
                            each.name("name"),
                            each.text("unit").orElse(""),
                            direction(each)));
            each.refuseOthers();
        }
        return indicators;
    }

    private Pillar index(Fields fields) {
        String code = Methodology.INDEX;
        Name name = Name.NONE;
        Steps steps = Steps.none();
        Optional<JsonNode> node = fields.find("index");
        if (node.isPresent()) {
            Fields index = Fields.of(node.get(), "index", messages);
            code = index.text("code").orElse(code);
            name = index.name("name");
            steps = steps(index);
            index.refuseOthers();
        }
        if (fields.find("pillars").isEmpty()) {
            fields.add("pillars", "is missing; must be a list of pillars");
        }
        return new Pillar(code, name, 1, steps, pillars(fields));
    }

    private List<Node> pillars(Fields fields) {
        List<Node> pillars = new ArrayList<>();
        for (JsonNode node : fields.list("pillars")) {
            String path = "%s[%d]".formatted(fields.path("pillars"), pillars.size());
            pillars.add(pillar(Fields.of(node, path, messages)));
        }
        return pillars;
    }

    private Node pillar(Fields fields) {
        String code = fields.requiredText("code", "unnamed");
        Name name = fields.name("name");
        double weight = weight(fields);
        Steps steps = steps(fields);
        boolean hasPillars = fields.find("pillars").isPresent();
        boolean hasIndicators = fields.find("indicators").isPresent();
        if (hasPillars == hasIndicators) {
            fields.add(
                    hasPillars ? "pillars" : "indicators",
                    hasPillars
                            ? "stands beside indicators; a pillar has one of them"
                            : "is missing; a pillar has a list of pillars or of indicators");
        }
        List<Node> children = hasPillars ? pillars(fields) : leaves(fields);
        fields.refuseOthers();
        return new Pillar(code, name, weight, steps, children);
    }

    private double weight(Fields fields) {
        double weight = fields.number("weight").orElse(1.0);
        if (weight < 0) fields.add("weight", "must be 0 or more, not " + weight);
        return weight;
    }

    private List<Node> leaves(Fields fields) {
        List<Node> leaves = new ArrayList<>();
        for (JsonNode node : fields.list("indicators")) {
            String path = "%s[%d]".formatted(fields.path("indicators"), leaves.size());
            Fields leaf =
                    Fields.of(
                            node.isTextual()
                                    ? com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
                                            .objectNode()
                                            .put("indicator", node.textValue())
                                    : node,
                            path,
                            messages);
            leaves.add(leaf(leaf));
        }
        return leaves;
    }

    private Node leaf(Fields fields) {
        String indicator = fields.requiredText("indicator", "unnamed");
        String code = fields.text("code").orElse(indicator);
        Name name = fields.name("name");
        double weight = weight(fields);
        Direction direction = direction(fields);
        Optional<Denominator> denominator = denominator(fields);
        Posts posts = posts(fields);
        Steps steps = leafSteps(fields);
        fields.refuseOthers();
        return new Leaf(code, name, indicator, weight, direction, denominator, posts, steps);
    }

    private Direction direction(Fields fields) {
        Optional<Integer> sign = fields.whole("direction");
        if (sign.isEmpty()) return Direction.AS_CATALOGUED;
        if (Math.abs(sign.get()) != 1) {
            fields.add("direction", "must be 1 (higher is better) or -1 (lower is better)");
            return Direction.AS_CATALOGUED;
        }
        return Direction.of(sign.get());
    }

    private Optional<Denominator> denominator(Fields fields) {
        Optional<JsonNode> node = fields.find("denominate");
        if (node.isEmpty()) return Optional.empty();
        Fields by = Fields.of(node.get(), fields.path("denominate"), messages);
        String indicator = by.requiredText("by", "unnamed");
        double per = by.number("per").orElse(1.0);
        if (!(per > 0)) by.add("per", "must be above 0, not " + per);
        by.refuseOthers();
        return Optional.of(new Denominator(indicator, per > 0 ? per : 1));
    }

    private Posts posts(Fields fields) {
        OptionalDouble target =
                fields.number("target").map(OptionalDouble::of).orElse(OptionalDouble.empty());
        Optional<JsonNode> node = fields.find("goalposts");
        if (node.isEmpty()) {
            return new Posts(OptionalDouble.empty(), OptionalDouble.empty(), target);
        }
        Fields pair = Fields.of(node.get(), fields.path("goalposts"), messages);
        for (String end : List.of("lower", "upper")) {
            if (pair.find(end).isEmpty()) pair.add(end, "is missing");
        }
        double lower = pair.number("lower").orElse(0.0);
        double upper = pair.number("upper").orElse(lower + 1);
        if (!(lower < upper)) pair.add("upper", "must be above lower (%s)".formatted(lower));
        pair.refuseOthers();
        return lower < upper
                ? new Posts(OptionalDouble.of(lower), OptionalDouble.of(upper), target)
                : Posts.NONE;
    }

    private Steps steps(Fields fields) {
        Steps steps = leafSteps(fields);
        var screen = fields.find("screen");
        if (screen.isPresent()) {
            Fields shares = Fields.of(screen.get(), fields.path("screen"), messages);
            steps =
                    steps.screen(
                            (Screening)
                                    StepCodec.readRecord(
                                            Screening.NONE, shares, fields.path("screen")));
        }
        var rank = fields.find("rank");
        if (rank.isPresent()) {
            Fields ties = Fields.of(rank.get(), fields.path("rank"), messages);
            steps =
                    steps.rank(
                            (Ranking)
                                    StepCodec.readRecord(
                                            Ranking.COMPETITION, ties, fields.path("rank")));
        }
        var rescale = step(fields, "rescale", Normalisation.class);
        if (rescale.isPresent()) steps = steps.rescale((Normalisation) rescale.get());
        var weighting = step(fields, "weighting", Weighting.class);
        if (weighting.isPresent()) steps = steps.weighting((Weighting) weighting.get());
        var aggregate = step(fields, "aggregate", Aggregation.class);
        if (aggregate.isPresent()) steps = steps.aggregate((Aggregation) aggregate.get());
        return steps;
    }

    /** The steps that a leaf can choose: those that work on one indicator. */
    private Steps leafSteps(Fields fields) {
        Steps steps = Steps.none();
        var impute = step(fields, "impute", Imputation.class);
        if (impute.isPresent()) steps = steps.impute((Imputation) impute.get());
        var treat = step(fields, "treat", Treatment.class);
        if (treat.isPresent()) steps = steps.treat((Treatment) treat.get());
        var normalise = step(fields, "normalise", Normalisation.class);
        if (normalise.isPresent()) steps = steps.normalise((Normalisation) normalise.get());
        return steps;
    }

    private Optional<Record> step(Fields fields, String name, Class<?> step) {
        return fields.find(name)
                .map(node -> StepCodec.read(step, node, fields.path(name), messages));
    }
}

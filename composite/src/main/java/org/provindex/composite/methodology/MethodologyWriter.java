package org.provindex.composite.methodology;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.provindex.composite.aggregate.Aggregation;
import org.provindex.composite.impute.Imputation;
import org.provindex.composite.normalise.Normalisation;
import org.provindex.composite.normalise.Posts;
import org.provindex.composite.treat.Treatment;
import org.provindex.composite.weight.Weighting;

/** Writes a methodology with every field in one order, so that equal ones have equal text. */
final class MethodologyWriter {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private MethodologyWriter() {}

    static ObjectNode write(Methodology methodology) {
        ObjectNode node = JSON.objectNode();
        node.put("code", methodology.code());
        node.put("version", methodology.version());
        name(node, methodology.name());
        if (!methodology.description().isEmpty())
            node.put("description", methodology.description());
        methodology.universe().ifPresent(universe -> node.put("universe", universe));
        admission(node, methodology.admission());
        if (!methodology.defaults().equals(Steps.none())) {
            steps(node.putObject("defaults"), methodology.defaults());
        }
        if (!methodology.indicators().isEmpty()) {
            ArrayNode list = node.putArray("indicators");
            methodology.indicators().forEach(indicator -> indicator(list.addObject(), indicator));
        }
        Pillar index = methodology.index();
        if (!index.code().equals(Methodology.INDEX)
                || !index.name().equals(Name.NONE)
                || !index.steps().equals(Steps.none())) {
            ObjectNode root = node.putObject("index");
            root.put("code", index.code());
            name(root, index.name());
            steps(root, index.steps());
        }
        children(node, index);
        return node;
    }

    private static void admission(ObjectNode node, Admission admission) {
        ObjectNode admit = node.putObject("admit");
        admission.comparators().forEach(admit.putArray("comparators")::add);
        admission.kinds().forEach(admit.putArray("kinds")::add);
        node.put("periods", admission.periods());
        node.put("stockPeriods", admission.stockPeriods());
    }

    private static void indicator(ObjectNode node, Indicator indicator) {
        node.put("code", indicator.code());
        name(node, indicator.name());
        if (!indicator.unit().isEmpty()) node.put("unit", indicator.unit());
        direction(node, indicator.direction());
    }

    private static void children(ObjectNode node, Pillar parent) {
        boolean leaves = parent.children().stream().anyMatch(Leaf.class::isInstance);
        ArrayNode list = node.putArray(leaves ? "indicators" : "pillars");
        for (Node child : parent.children()) {
            if (child instanceof Leaf leaf) leaf(list.addObject(), leaf);
            else pillar(list.addObject(), (Pillar) child);
        }
    }

    private static void pillar(ObjectNode node, Pillar pillar) {
        node.put("code", pillar.code());
        name(node, pillar.name());
        node.set("weight", Numbers.node(pillar.weight()));
        steps(node, pillar.steps());
        children(node, pillar);
    }

    private static void leaf(ObjectNode node, Leaf leaf) {
        node.put("indicator", leaf.indicator());
        if (!leaf.code().equals(leaf.indicator())) node.put("code", leaf.code());
        name(node, leaf.name());
        node.set("weight", Numbers.node(leaf.weight()));
        direction(node, leaf.direction());
        leaf.denominate()
                .ifPresent(
                        by -> {
                            ObjectNode denominate = node.putObject("denominate");
                            denominate.put("by", by.by());
                            denominate.set("per", Numbers.node(by.per()));
                        });
        Posts posts = leaf.posts();
        if (posts.hasGoalposts()) {
            ObjectNode goalposts = node.putObject("goalposts");
            goalposts.set("lower", Numbers.node(posts.lower().orElseThrow()));
            goalposts.set("upper", Numbers.node(posts.upper().orElseThrow()));
        }
        posts.target().ifPresent(target -> node.set("target", Numbers.node(target)));
        steps(node, leaf.steps());
    }

    private static void name(ObjectNode node, Name name) {
        if (name.byLanguage().isEmpty()) return;
        ObjectNode names = node.putObject("name");
        name.byLanguage().forEach(names::put);
    }

    private static void direction(ObjectNode node, Direction direction) {
        if (direction != Direction.AS_CATALOGUED) node.put("direction", direction.sign());
    }

    private static void steps(ObjectNode node, Steps steps) {
        steps.screen().ifPresent(s -> StepCodec.writeRecord(s, node.putObject("screen")));
        steps.impute().ifPresent(s -> put(node, "impute", Imputation.class, s));
        steps.treat().ifPresent(s -> put(node, "treat", Treatment.class, s));
        steps.normalise().ifPresent(s -> put(node, "normalise", Normalisation.class, s));
        steps.weighting().ifPresent(s -> put(node, "weighting", Weighting.class, s));
        steps.aggregate().ifPresent(s -> put(node, "aggregate", Aggregation.class, s));
        steps.rank().ifPresent(s -> StepCodec.writeRecord(s, node.putObject("rank")));
        steps.rescale().ifPresent(s -> put(node, "rescale", Normalisation.class, s));
    }

    private static void put(ObjectNode node, String field, Class<?> step, Object method) {
        node.set(field, StepCodec.write(step, (Record) method));
    }
}

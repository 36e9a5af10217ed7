package org.provindex.composite.methodology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.provindex.composite.methodology.InvalidMethodologyException.Message;

/**
 * What must hold for a methodology whichever way it was made; paths are those of the written form.
 */
final class MethodologyCheck {
    static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99}");
    static final String CODE_RULE =
            "must be 1 to 100 letters, digits, '.', '_' or '-', beginning with a letter or digit";

    private final List<Message> messages = new ArrayList<>();
    private final Map<String, String> pathByCode = new HashMap<>();
    private final Set<String> ancestors = new HashSet<>();

    static List<Message> of(
            String code, int version, List<Indicator> indicators, Steps defaults, Pillar index) {
        var check = new MethodologyCheck();
        check.code("code", code);
        if (version < 1) check.add("version", "must be a whole number from 1, not " + version);
        check.indicators(indicators);
        if (defaults.rescale().isPresent()) {
            check.add("defaults.rescale", "belongs to a node or to the index, not to the defaults");
        }
        check.code("index.code", index.code());
        check.pathByCode.put(index.code(), "index");
        check.ancestors.add(index.code());
        check.children(index, "pillars", "");
        return check.messages;
    }

    private void indicators(List<Indicator> indicators) {
        var seen = new HashSet<String>();
        for (int i = 0; i < indicators.size(); i++) {
            String path = "indicators[%d].code".formatted(i);
            code(path, indicators.get(i).code());
            if (!seen.add(indicators.get(i).code())) {
                add(path, "'%s' is declared twice".formatted(indicators.get(i).code()));
            }
        }
    }

    private void children(Pillar parent, String list, String path) {
        String here = path.isEmpty() ? list : path + "." + list;
        if (parent.children().isEmpty()) {
            add(here, "'%s' must have at least one child".formatted(parent.code()));
            return;
        }
        double sum = 0;
        for (int k = 0; k < parent.children().size(); k++) {
            Node child = parent.children().get(k);
            String childPath = "%s[%d]".formatted(here, k);
            if (!(child.weight() >= 0) || Double.isInfinite(child.weight())) {
                add(
                        childPath + ".weight",
                        "must be a finite number, 0 or more, not " + child.weight());
            }
            sum += child.weight();
            node(child, childPath);
        }
        if (sum == 0) {
            add(here, "weights of the children of '%s' sum to 0".formatted(parent.code()));
        }
    }

    private void node(Node node, String path) {
        code(path + ".code", node.code());
        if (ancestors.contains(node.code())) {
            add(path + ".code", "'%s' is its own ancestor: a cycle".formatted(node.code()));
            return;
        }
        String other = pathByCode.putIfAbsent(node.code(), path);
        if (other != null) {
            add(
                    path + ".code",
                    "'%s' stands at %s already; give one of them another code"
                            .formatted(node.code(), other));
        }
        if (node instanceof Leaf leaf) leafSteps(leaf, path);
        if (node instanceof Pillar pillar) {
            pillar.steps()
                    .screen()
                    .filter(screen -> screen.byArea() > 0 || screen.byIndicator() > 0)
                    .ifPresent(
                            screen ->
                                    add(
                                            path + ".screen",
                                            "byArea and byIndicator hold for the index as a whole; say"
                                                    + " them in defaults or index"));
            boolean leaves = pillar.children().stream().anyMatch(Leaf.class::isInstance);
            if (leaves && pillar.children().stream().anyMatch(Pillar.class::isInstance)) {
                add(path, "has both pillars and indicators; it must have one of them");
            }
            ancestors.add(node.code());
            children(pillar, leaves ? "indicators" : "pillars", path);
            ancestors.remove(node.code());
        }
    }

    /** A leaf has no children to weight or aggregate. */
    private void leafSteps(Leaf leaf, String path) {
        Steps steps = leaf.steps();
        if (steps.weighting().isPresent()) add(path + ".weighting", "an indicator has no children");
        if (steps.aggregate().isPresent()) add(path + ".aggregate", "an indicator has no children");
        if (steps.screen().isPresent()) add(path + ".screen", "an indicator has no children");
        if (steps.rescale().isPresent()) {
            add(path + ".rescale", "an indicator is normalised; rescale is for aggregated scores");
        }
    }

    private void code(String path, String code) {
        if (!CODE.matcher(code).matches()) add(path, CODE_RULE + ", not '" + code + "'");
    }

    private void add(String path, String message) {
        messages.add(new Message(path, message));
    }
}

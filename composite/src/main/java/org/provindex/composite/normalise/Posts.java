package org.provindex.composite.normalise;

import java.util.OptionalDouble;

/**
 * Fixed points of one indicator, in its own unit (after denominating) and whatever its direction:
 * the goalposts {@code lower < upper}, and a target.
 */
public record Posts(OptionalDouble lower, OptionalDouble upper, OptionalDouble target) {
    public static final Posts NONE =
            new Posts(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    public Posts {
        if (lower.isPresent() != upper.isPresent()) {
            throw new IllegalArgumentException("Goalposts come as a pair of lower and upper");
        }
        if (lower.isPresent() && !(lower.getAsDouble() < upper.getAsDouble())) {
            throw new IllegalArgumentException(
                    "Goalpost lower %s is not below upper %s"
                            .formatted(lower.getAsDouble(), upper.getAsDouble()));
        }
    }

    public static Posts goalposts(double lower, double upper) {
        return new Posts(
                OptionalDouble.of(lower), OptionalDouble.of(upper), OptionalDouble.empty());
    }

    public static Posts target(double target) {
        return new Posts(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.of(target));
    }

    public boolean hasGoalposts() {
        return lower.isPresent();
    }
}

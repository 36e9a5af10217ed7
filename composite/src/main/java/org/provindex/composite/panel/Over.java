package org.provindex.composite.panel;

/** Which cells the minimum, maximum, mean and so on of an indicator are taken over. */
public sealed interface Over {
    Over EACH_PERIOD = new EachPeriod();
    Over POOLED = new Pooled();

    static Over base(String period) {
        return new Base(period);
    }

    /** The cells to fit to when the given period is normalised. */
    Span fit(Axis axis, int period);

    /** Each period by itself: the scores of two periods cannot be compared. */
    record EachPeriod() implements Over {
        @Override
        public Span fit(Axis axis, int period) {
            return axis.span(period);
        }
    }

    /** All periods pooled: the scores of two periods can be compared. */
    record Pooled() implements Over {
        @Override
        public Span fit(Axis axis, int period) {
            return axis.all();
        }
    }

    /** One base period: the scores of other periods may leave the range. */
    record Base(String period) implements Over {
        @Override
        public Span fit(Axis axis, int ignored) {
            return axis.span(axis.period(period));
        }
    }
}

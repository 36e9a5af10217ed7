package org.provindex.composite.report;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as they are written: 17 significant digits, which read back to the same double. */
final class Digits {
    private static final MathContext SEVENTEEN = new MathContext(17);

    private Digits() {}

    static BigDecimal of(double value) {
        BigDecimal rounded = new BigDecimal(value).round(SEVENTEEN).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /** The same as a JSON number without an exponent. */
    static ValueNode node(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? LongNode.valueOf((long) value) : DecimalNode.valueOf(of(value));
    }

    static String text(double value) {
        return of(value).toPlainString();
    }
}

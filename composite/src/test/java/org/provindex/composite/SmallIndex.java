package org.provindex.composite;

import org.provindex.composite.panel.Panel;

/** Three areas and four indicators that can be checked by hand. */
final class SmallIndex {
    static final String YAML =
            """
            code: small
            indicators:
              - {code: a, direction: 1}
              - {code: b, direction: -1}
              - {code: c, direction: 1}
            pillars:
              - code: p
                weight: 3
                indicators:
                  - {indicator: a, weight: 2}
                  - {indicator: b, weight: 1}
              - code: q
                weight: 1
                indicators:
                  - {indicator: c, denominate: {by: size, per: 10}}
            """;

    private SmallIndex() {}

    static Panel panel() {
        var builder = Panel.builder();
        String[] areas = {"X", "Y", "Z"};
        double[] a = {0, 5, 10};
        double[] b = {1, 3, 2};
        double[] c = {10, 20, 90};
        double[] size = {10, 10, 30};
        for (int i = 0; i < 3; i++) {
            builder.value("a", areas[i], "2020", a[i]).value("b", areas[i], "2020", b[i]);
            builder.value("c", areas[i], "2020", c[i]).value("size", areas[i], "2020", size[i]);
        }
        return builder.build();
    }
}

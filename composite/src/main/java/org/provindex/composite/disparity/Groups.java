package org.provindex.composite.disparity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.provindex.composite.fault.Place;
import org.provindex.composite.fault.UnknownGroupingException;

/** The values of each group of areas. */
final class Groups {
    private Groups() {}

    static SortedMap<String, double[]> of(Map<String, Double> values, Map<String, String> groups) {
        var lists = new TreeMap<String, List<Double>>();
        Inequality.check(values);
        new TreeMap<>(values)
                .forEach(
                        (area, value) -> {
                            String group = groups.get(area);
                            if (group == null) {
                                throw new UnknownGroupingException(
                                        Place.ofArea(area), "is in no group");
                            }
                            lists.computeIfAbsent(group, g -> new ArrayList<>()).add(value);
                        });
        var arrays = new TreeMap<String, double[]>();
        lists.forEach(
                (group, list) ->
                        arrays.put(
                                group, list.stream().mapToDouble(Double::doubleValue).toArray()));
        return arrays;
    }

    static double[] all(SortedMap<String, double[]> members) {
        return members.values().stream().flatMapToDouble(Arrays::stream).toArray();
    }
}

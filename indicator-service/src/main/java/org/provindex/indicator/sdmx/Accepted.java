package org.provindex.indicator.sdmx;

import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provindex.web.problem.StandardProblems;

/** Chooses a media type by the header Accept, with the versions that SDMX puts into them. */
final class Accepted {
    private Accepted() {}

    /**
     * What is made, and under which other types it is asked for.
     *
     * @param answered type that the answer names where it was asked for by its own
     */
    record Offer(MediaType answered, List<MediaType> aliases) {
        static Offer of(String answered, String... aliases) {
            return new Offer(
                    MediaType.valueOf(answered),
                    java.util.Arrays.stream(aliases).map(MediaType::valueOf).toList());
        }
    }

    /**
     * @param type as it is to be named in the answer
     * @param parameters of the range that matched, such as {@code labels}
     */
    record Choice(Offer offer, MediaType type, Map<String, String> parameters) {}

    private record Range(MediaType type, double weight, int place) {}

    /**
     * @throws org.provindex.web.problem.ProblemException 406 if none is accepted
     */
    static Choice choose(@Nullable String header, List<Offer> offers) {
        if (header == null || header.isBlank()) {
            return new Choice(offers.get(0), offers.get(0).answered, Map.of());
        }
        for (Range range : ranges(header)) {
            for (Offer offer : offers) {
                if (fits(range.type, offer.answered)) {
                    return new Choice(offer, offer.answered, range.type.getParameters());
                }
                for (MediaType alias : offer.aliases) {
                    if (fits(range.type, alias)) {
                        return new Choice(offer, alias, range.type.getParameters());
                    }
                }
            }
        }
        throw StandardProblems.of(406).asException();
    }

    private static List<Range> ranges(String header) {
        List<Range> ranges = new ArrayList<>();
        for (String part : header.split(",")) {
            try {
                MediaType type = MediaType.valueOf(part.strip());
                double weight = Double.parseDouble(type.getParameters().getOrDefault("q", "1"));
                if (weight > 0) {
                    ranges.add(new Range(type, weight, ranges.size()));
                }
            } catch (IllegalArgumentException e) {
                // what cannot be read cannot be meant
            }
        }
        ranges.sort(
                Comparator.comparingDouble((Range r) -> -r.weight).thenComparingInt(Range::place));
        return ranges;
    }

    private static boolean fits(MediaType asked, MediaType made) {
        if (!asked.isCompatible(made)) {
            return false;
        }
        String version = asked.getParameters().get("version");
        return version == null || version.equals(made.getParameters().get("version"));
    }
}

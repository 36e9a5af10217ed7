package org.provindex.reading.claim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.provindex.reading.claim.sentence.RuleUse;
import org.provindex.reading.period.Period;

/**
 * Weighs a claim by the claims around it. A text that keeps to one area and one time leaves little
 * to mistake; where it goes back and forth between a few, one is easily taken for another. (Where
 * each of many areas comes once, as in a ranking, it is named with its figure.)
 *
 * <p>Around means the {@value #REACH} claims before and behind, so a text of any length needs no
 * more memory than that.
 */
final class Surroundings {
    private static final int REACH = 40;

    /** Fewer claims show nothing about a text. */
    private static final int FEWEST = 6;

    /** Shares of the claims around that are of the same area, or of the same time. */
    private static final double ONCE = 0.15;

    private static final double AT_TIMES = 0.4;
    private static final double NEARLY_ALL = 0.85;

    private static final RuleUse ONE_OF_MANY = new RuleUse("area.one-of-many", 0.94);
    private static final RuleUse ONE_OF_FEW = new RuleUse("area.one-of-few", 0.84);
    private static final RuleUse ONE_OF_SEVERAL = new RuleUse("period.one-of-several", 0.95);

    private final Consumer<Claim> claims;
    private final Deque<Counted> told = new ArrayDeque<>();
    private final Deque<Counted> held = new ArrayDeque<>();
    private final Map<Optional<String>, int[]> areas = new HashMap<>();
    private final Map<Optional<Period>, int[]> periods = new HashMap<>();

    /** A claim with how many claims around are of its area, and of its time. */
    private record Counted(Claim claim, int[] area, int[] period) {}

    /** Hands the weighed claims on to these, in the order in which they came. */
    Surroundings(Consumer<Claim> claims) {
        this.claims = claims;
    }

    /** Takes the next claim of the text. */
    void accept(Claim claim) {
        int[] area = areas.computeIfAbsent(claim.area(), key -> new int[1]);
        int[] period = periods.computeIfAbsent(claim.period(), key -> new int[1]);
        area[0]++;
        period[0]++;
        held.add(new Counted(claim, area, period));
        if (held.size() > REACH) {
            tell();
        }
    }

    /** Hands on what is held when the text is at its end. */
    void end() {
        while (!held.isEmpty()) {
            tell();
        }
    }

    private void tell() {
        Counted next = held.remove();
        int around = told.size() + held.size() + 1;
        Claim claim = next.claim();
        claims.accept(around < FEWEST ? claim : claim.weighedBy(uses(next, around)));
        told.add(next);
        if (told.size() > REACH) {
            Counted gone = told.remove();
            gone.area()[0]--;
            gone.period()[0]--;
        }
    }

    private static List<RuleUse> uses(Counted claim, double around) {
        List<RuleUse> uses = new ArrayList<>(2);
        double area = claim.area()[0] / around;
        if (area < ONCE) {
            uses.add(ONE_OF_MANY);
        } else if (area < AT_TIMES) {
            uses.add(ONE_OF_FEW);
        }
        if (claim.period()[0] / around < NEARLY_ALL) {
            uses.add(ONE_OF_SEVERAL);
        }
        return uses;
    }
}

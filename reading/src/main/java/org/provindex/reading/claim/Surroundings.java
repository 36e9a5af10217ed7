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
    private final Deque<Claim> told = new ArrayDeque<>();
    private final Deque<Claim> held = new ArrayDeque<>();
    private final Map<Optional<String>, Integer> areas = new HashMap<>();
    private final Map<Optional<Period>, Integer> periods = new HashMap<>();

    /** Hands the weighed claims on to these, in the order in which they came. */
    Surroundings(Consumer<Claim> claims) {
        this.claims = claims;
    }

    /** Takes the next claim of the text. */
    void accept(Claim claim) {
        held.add(claim);
        areas.merge(claim.area(), 1, Integer::sum);
        periods.merge(claim.period(), 1, Integer::sum);
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
        Claim claim = held.remove();
        int around = told.size() + held.size() + 1;
        claims.accept(around < FEWEST ? claim : claim.weighedBy(uses(claim, around)));
        told.add(claim);
        if (told.size() > REACH) {
            Claim gone = told.remove();
            areas.merge(gone.area(), -1, Surroundings::sumOrNone);
            periods.merge(gone.period(), -1, Surroundings::sumOrNone);
        }
    }

    private List<RuleUse> uses(Claim claim, double around) {
        List<RuleUse> uses = new ArrayList<>(2);
        double area = areas.get(claim.area()) / around;
        if (area < ONCE) {
            uses.add(ONE_OF_MANY);
        } else if (area < AT_TIMES) {
            uses.add(ONE_OF_FEW);
        }
        if (periods.get(claim.period()) / around < NEARLY_ALL) {
            uses.add(ONE_OF_SEVERAL);
        }
        return uses;
    }

    private static Integer sumOrNone(Integer one, Integer other) {
        int sum = one + other;
        return sum == 0 ? null : sum;
    }
}

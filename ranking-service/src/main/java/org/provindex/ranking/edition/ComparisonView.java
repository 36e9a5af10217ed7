package org.provindex.ranking.edition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provindex.ranking.table.LeagueTableView;

/**
 * Two editions beside each other.
 *
 * @param edition the newer one, to which areas have moved
 * @param other the one they have moved from
 * @param comparable whether both have the same methodology version and universe
 * @param revisions movers of the same period from the other edition to this one, with the reasons
 * @param betweenPeriods movers from a period to the next within this edition, or from the newest
 *     period of the other to that of this one where it has no other
 * @param order in which the reasons were applied: each counts the places that its step alone moved,
 *     after the steps before it
 */
public record ComparisonView(
        LeagueTableView.EditionRef edition,
        LeagueTableView.EditionRef other,
        boolean comparable,
        List<String> order,
        List<Revised> revisions,
        List<Between> betweenPeriods) {
    /**
     * A period that both editions have.
     *
     * @param figuresRevised cells whose observation is another now
     * @param figuresNew cells that only this edition has, or only the other one had
     * @param skipped steps that could not be computed by themselves and were taken with the next
     * @param movers areas whose rank changed, or that are in one of the two only, by rank
     */
    public record Revised(
            String period,
            int figuresRevised,
            int figuresNew,
            List<String> skipped,
            List<Mover> movers) {}

    /**
     * Two periods.
     *
     * @param from the earlier period
     * @param to the later one
     */
    public record Between(String from, String to, List<Mover> movers) {}

    /**
     * An area that moved.
     *
     * @param places won (positive) or lost; absent where it has no rank in one of the two
     * @param reasons places by reason; they add up to {@code places}
     */
    public record Mover(
            LeagueTableView.AreaRef area,
            @Nullable Double scoreFrom,
            @Nullable Double scoreTo,
            @Nullable Double rankFrom,
            @Nullable Double rankTo,
            @Nullable Double places,
            @Nullable Reasons reasons) {}

    /** Places won or lost by each reason, in the order in which they were applied. */
    public record Reasons(double dataRevised, double dataNew, double universe, double method) {}
}

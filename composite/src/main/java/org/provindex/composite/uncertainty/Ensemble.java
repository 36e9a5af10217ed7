package org.provindex.composite.uncertainty;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.provindex.composite.panel.Axis;

/** What a run of an experiment found. */
public final class Ensemble {
    private final Experiment experiment;
    private final Design design;
    private final Replication nominal;
    private final Tally tally;
    private final double[][] scores;
    private final double[][] ranks;

    Ensemble(
            Experiment experiment,
            Design design,
            Replication nominal,
            Tally tally,
            double[][] scores,
            double[][] ranks) {
        this.experiment = experiment;
        this.design = design;
        this.nominal = nominal;
        this.tally = tally;
        this.scores = scores;
        this.ranks = ranks;
    }

    public int replications() {
        return design.replications();
    }

    public Replication nominal() {
        return nominal;
    }

    /** Rank statistics of an area. */
    public RankStatistics ranks(String area) {
        return new RankStatistics(
                nominal.rank(area), tally.counts[experiment.axis().area(area)].clone(), tally.step);
    }

    /**
     * Share of the replications in which one area is ranked better than another; empty if {@link
     * Keep#pairs} was not asked for.
     */
    public OptionalDouble probabilityBeats(String area, String other) {
        if (tally.beats.length == 0) return OptionalDouble.empty();
        Axis axis = experiment.axis();
        int wins = tally.beats[axis.area(area)][axis.area(other)];
        return OptionalDouble.of((double) wins / design.replications());
    }

    /** The choices of a replication by input. */
    public Map<String, String> choices(int replication) {
        return experiment.choices(design, replication);
    }

    /** The stated weights of all nodes as a replication has them, by code. */
    public Map<String, Double> weights(int replication) {
        return experiment.weights(design, replication);
    }

    /** A replication computed again by itself. */
    public Replication replicate(int replication) {
        return experiment.replicate(design, replication);
    }

    /** A replication as it was kept; empty if {@link Keep#scores} was not asked for. */
    public Optional<Replication> kept(int replication) {
        if (scores.length == 0) return Optional.empty();
        return Optional.of(
                Replication.of(experiment.axis(), 0, scores[replication], ranks[replication]));
    }
}

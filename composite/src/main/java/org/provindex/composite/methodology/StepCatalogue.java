package org.provindex.composite.methodology;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.provindex.composite.aggregate.Aggregation;
import org.provindex.composite.aggregate.ArithmeticMean;
import org.provindex.composite.aggregate.BenefitOfTheDoubt;
import org.provindex.composite.aggregate.Copeland;
import org.provindex.composite.aggregate.GeneralisedMean;
import org.provindex.composite.aggregate.GeometricMean;
import org.provindex.composite.aggregate.GreyRelational;
import org.provindex.composite.aggregate.HarmonicMean;
import org.provindex.composite.aggregate.MazziottaPareto;
import org.provindex.composite.aggregate.Median;
import org.provindex.composite.aggregate.Promethee;
import org.provindex.composite.aggregate.Topsis;
import org.provindex.composite.aggregate.Vikor;
import org.provindex.composite.impute.Centre;
import org.provindex.composite.impute.FixedValue;
import org.provindex.composite.impute.GroupImputation;
import org.provindex.composite.impute.Imputation;
import org.provindex.composite.impute.Latest;
import org.provindex.composite.impute.Linear;
import org.provindex.composite.impute.Mean;
import org.provindex.composite.impute.NoImputation;
import org.provindex.composite.impute.RegressionImputation;
import org.provindex.composite.impute.RowImputation;
import org.provindex.composite.impute.StepOverTime;
import org.provindex.composite.normalise.AsIs;
import org.provindex.composite.normalise.Borda;
import org.provindex.composite.normalise.DistanceToMaximum;
import org.provindex.composite.normalise.DistanceToReference;
import org.provindex.composite.normalise.DistanceToTarget;
import org.provindex.composite.normalise.Goalposts;
import org.provindex.composite.normalise.MinMax;
import org.provindex.composite.normalise.Normalisation;
import org.provindex.composite.normalise.PercentileRank;
import org.provindex.composite.normalise.RankScore;
import org.provindex.composite.normalise.RatioToMean;
import org.provindex.composite.normalise.VectorNorm;
import org.provindex.composite.normalise.ZScore;
import org.provindex.composite.panel.Over;
import org.provindex.composite.panel.Spread;
import org.provindex.composite.rank.Ties;
import org.provindex.composite.treat.BoxCox;
import org.provindex.composite.treat.IfSkewed;
import org.provindex.composite.treat.Log;
import org.provindex.composite.treat.Log1p;
import org.provindex.composite.treat.LogShift;
import org.provindex.composite.treat.NoTreatment;
import org.provindex.composite.treat.Treatment;
import org.provindex.composite.treat.Winsorise;
import org.provindex.composite.weight.AcrossLeaves;
import org.provindex.composite.weight.Ahp;
import org.provindex.composite.weight.CoefficientOfVariation;
import org.provindex.composite.weight.Combination;
import org.provindex.composite.weight.Critic;
import org.provindex.composite.weight.Entropy;
import org.provindex.composite.weight.EqualWeights;
import org.provindex.composite.weight.GivenWeights;
import org.provindex.composite.weight.PrincipalComponents;
import org.provindex.composite.weight.StandardDeviation;
import org.provindex.composite.weight.Weighting;

/**
 * The methods of each step by the name they are written with. A method is a record: its fields are
 * the components, with the values given here where a methodology leaves them out.
 */
final class StepCatalogue {
    /**
     * @param defaults an instance with the default of every field
     * @param required fields that have no default
     */
    record Method(Record defaults, Set<String> required) {}

    private static final Map<Class<?>, Map<String, Method>> METHODS =
            Map.of(
                    Normalisation.class, normalisations(),
                    Weighting.class, weightings(),
                    Aggregation.class, aggregations(),
                    Imputation.class, imputations(),
                    Treatment.class, treatments());

    private StepCatalogue() {}

    /** The methods of a step by name, in the order of the documentation. */
    static Map<String, Method> methods(Class<?> step) {
        return METHODS.get(step);
    }

    static boolean isStep(Class<?> type) {
        return METHODS.containsKey(type);
    }

    static String nameOf(Class<?> step, Record method) {
        return methods(step).entrySet().stream()
                .filter(entry -> entry.getValue().defaults().getClass() == method.getClass())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Method> normalisations() {
        var methods = new LinkedHashMap<String, Method>();
        methods.put("minMax", plain(new MinMax(0, 100, Over.EACH_PERIOD)));
        methods.put("goalposts", plain(new Goalposts(0, 100, true, false)));
        methods.put("zScore", plain(new ZScore(0, 1, Over.EACH_PERIOD, Spread.SAMPLE)));
        methods.put("rank", plain(new RankScore(Ties.COMPETITION, Over.EACH_PERIOD)));
        methods.put(
                "percentileRank", plain(new PercentileRank(Ties.COMPETITION, Over.EACH_PERIOD)));
        methods.put("borda", plain(new Borda(Ties.COMPETITION, Over.EACH_PERIOD)));
        methods.put("distanceToMaximum", plain(new DistanceToMaximum(Over.EACH_PERIOD)));
        methods.put(
                "distanceToReference",
                new Method(new DistanceToReference("", false, Over.EACH_PERIOD), Set.of("area")));
        methods.put("distanceToTarget", plain(new DistanceToTarget(false, Over.EACH_PERIOD)));
        methods.put("ratioToMean", plain(new RatioToMean(100, Over.EACH_PERIOD)));
        methods.put("vector", plain(new VectorNorm(Over.EACH_PERIOD)));
        methods.put("none", plain(new AsIs()));
        return methods;
    }

    private static Map<String, Method> weightings() {
        var methods = new LinkedHashMap<String, Method>();
        methods.put("given", plain(new GivenWeights()));
        methods.put("equal", plain(new EqualWeights()));
        methods.put("entropy", plain(new Entropy(0, Over.EACH_PERIOD)));
        methods.put("critic", plain(new Critic(Spread.SAMPLE, false, Over.EACH_PERIOD)));
        methods.put(
                "standardDeviation", plain(new StandardDeviation(Spread.SAMPLE, Over.EACH_PERIOD)));
        methods.put(
                "coefficientOfVariation",
                plain(new CoefficientOfVariation(Spread.SAMPLE, Over.EACH_PERIOD)));
        methods.put("pca", plain(new PrincipalComponents(1, false, Over.EACH_PERIOD)));
        methods.put("ahp", new Method(new Ahp(List.of(), 0.1), Set.of("upper")));
        methods.put(
                "combination",
                new Method(
                        new Combination(
                                List.of(new EqualWeights(), new EqualWeights()),
                                Combination.Rule.ARITHMETIC),
                        Set.of("of")));
        methods.put("acrossLeaves", new Method(new AcrossLeaves(new EqualWeights()), Set.of("by")));
        return methods;
    }

    private static Map<String, Method> aggregations() {
        var methods = new LinkedHashMap<String, Method>();
        methods.put("arithmetic", plain(new ArithmeticMean()));
        methods.put("geometric", plain(new GeometricMean()));
        methods.put("harmonic", plain(new HarmonicMean()));
        methods.put("generalised", new Method(new GeneralisedMean(1), Set.of("p")));
        methods.put("median", plain(new Median()));
        methods.put("copeland", plain(new Copeland()));
        methods.put("topsis", plain(new Topsis(Over.EACH_PERIOD)));
        methods.put("vikor", plain(new Vikor(0.5, Over.EACH_PERIOD)));
        methods.put("greyRelational", plain(new GreyRelational(0.5, Over.EACH_PERIOD)));
        methods.put("promethee", plain(new Promethee()));
        methods.put(
                "mazziottaPareto", plain(new MazziottaPareto(MazziottaPareto.Penalty.NEGATIVE)));
        methods.put("benefitOfTheDoubt", plain(new BenefitOfTheDoubt(0, 1)));
        return methods;
    }

    private static Map<String, Method> imputations() {
        var methods = new LinkedHashMap<String, Method>();
        methods.put("none", plain(new NoImputation()));
        methods.put("mean", plain(new Mean(Over.EACH_PERIOD)));
        methods.put("median", plain(new org.provindex.composite.impute.Median(Over.EACH_PERIOD)));
        methods.put(
                "group",
                new Method(new GroupImputation("", Centre.MEAN, Over.EACH_PERIOD), Set.of("by")));
        methods.put("row", plain(new RowImputation(Centre.MEAN, RowImputation.PARENT)));
        methods.put("latest", plain(new Latest()));
        methods.put("constant", plain(new StepOverTime()));
        methods.put("linear", plain(new Linear()));
        methods.put(
                "regression",
                new Method(
                        new RegressionImputation(List.of("indicator"), Over.EACH_PERIOD),
                        Set.of("on")));
        methods.put("value", new Method(new FixedValue(0), Set.of("value")));
        return methods;
    }

    private static Map<String, Method> treatments() {
        var methods = new LinkedHashMap<String, Method>();
        methods.put("none", plain(new NoTreatment()));
        methods.put(
                "winsorise",
                plain(
                        new Winsorise(
                                5,
                                2,
                                3.5,
                                new LogShift(0.01, false, Over.EACH_PERIOD),
                                Over.EACH_PERIOD)));
        methods.put("log", plain(new Log()));
        methods.put("logShift", plain(new LogShift(0.01, false, Over.EACH_PERIOD)));
        methods.put("log1p", plain(new Log1p(1e-6, Over.EACH_PERIOD)));
        methods.put("boxCox", plain(new BoxCox(OptionalDouble.empty(), Over.EACH_PERIOD)));
        methods.put(
                "ifSkewed",
                new Method(
                        new IfSkewed(
                                2, OptionalDouble.empty(), new NoTreatment(), Over.EACH_PERIOD),
                        Set.of("apply")));
        return methods;
    }

    private static Method plain(Record defaults) {
        return new Method(defaults, Set.of());
    }

    static List<Class<?>> steps() {
        return List.of(
                Imputation.class,
                Treatment.class,
                Normalisation.class,
                Weighting.class,
                Aggregation.class);
    }
}

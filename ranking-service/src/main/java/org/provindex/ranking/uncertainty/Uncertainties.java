package org.provindex.ranking.uncertainty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provindex.composite.methodology.Methodology;
import org.provindex.model.catalogue.AreaEntry;
import org.provindex.ranking.edition.Edition;
import org.provindex.ranking.edition.EditionTables;
import org.provindex.ranking.edition.Editions;
import org.provindex.ranking.table.AreaNames;
import org.provindex.web.identity.Caller;
import org.provindex.web.language.Language;
import org.provindex.web.problem.Problem;

/** Asks for runs and tells what came of them. */
@Singleton
class Uncertainties {
    private final AnalysisStore store;
    private final AnalysisWorker worker;
    private final EditionTables tables;
    private final AreaNames names;
    private final Caller caller;
    private final ObjectMapper json;

    Uncertainties(
            AnalysisStore store,
            AnalysisWorker worker,
            EditionTables tables,
            AreaNames names,
            Caller caller,
            ObjectMapper json) {
        this.store = store;
        this.worker = worker;
        this.tables = tables;
        this.names = names;
        this.caller = caller;
        this.json = json;
    }

    /**
     * @throws org.provindex.composite.methodology.InvalidMethodologyException if an alternative is
     *     no method of its step
     */
    UncertaintyView ask(Edition edition, UncertaintyForm form, Language language) {
        String period =
                Editions.period(
                        edition, form.period() == null ? null : form.period().code(), "period");
        Settings settings = Settings.of(form);
        Methodology methodology = tables.table(edition, period, null).methodology();
        settings.alternatives()
                .forEach(
                        (step, methods) ->
                                methods.forEach(m -> Inputs.option(methodology, step, m)));
        int inputs =
                settings.alternatives().size()
                        + (settings.weightNoise() > 0 ? 1 : 0)
                        + (settings.dataError() > 0 ? 1 : 0);
        Analysis analysis =
                store.ask(
                        edition.id(),
                        period,
                        write(settings),
                        UncertaintyRun.total(settings, inputs),
                        caller.name());
        worker.wake();
        return view(analysis, language);
    }

    /**
     * The newest run of a period that is done, else the newest.
     *
     * @throws org.provindex.web.problem.ProblemException 404 if none was asked for
     */
    UncertaintyView newest(Edition edition, @Nullable String period, Language language) {
        List<Analysis> all = store.of(edition.id(), period);
        if (all.isEmpty()) {
            throw Problem.of(
                            404,
                            "not-computed",
                            "Nobody has asked for it yet",
                            "A publisher can ask for it with POST /api/v1/editions/%d/uncertainty."
                                    .formatted(edition.id()))
                    .asException();
        }
        return view(
                all.stream()
                        .filter(a -> a.state().equals("done"))
                        .findFirst()
                        .orElseGet(() -> all.get(0)),
                language);
    }

    private UncertaintyView view(Analysis analysis, Language language) {
        UncertaintyResult result =
                analysis.result() == null ? null : read(analysis.result(), UncertaintyResult.class);
        Map<String, AreaEntry> areas = names.all();
        return new UncertaintyView(
                Long.toString(analysis.id()),
                Long.toString(analysis.editionId()),
                analysis.period(),
                analysis.state(),
                analysis.done(),
                analysis.total(),
                UncertaintyView.SettingsView.of(read(analysis.settings(), Settings.class)),
                analysis.askedAt().toString(),
                analysis.endedAt() == null ? null : analysis.endedAt().toString(),
                analysis.error(),
                result == null
                        ? List.of()
                        : result.areas().stream()
                                .map(a -> AreaNames.ref(areas, a.area(), language))
                                .toList(),
                result);
    }

    private String write(Settings settings) {
        try {
            return json.writeValueAsString(settings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

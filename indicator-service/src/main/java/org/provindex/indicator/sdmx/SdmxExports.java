package org.provindex.indicator.sdmx;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import org.provindex.model.observation.ObservationFilter;
import org.provindex.model.observation.Observations;
import org.provindex.web.language.Language;

/** Any choice of observations as an SDMX message of their data structure. */
@Singleton
public class SdmxExports {
    private final Structures structures;
    private final Observations observations;
    private final InstantSource clock;

    SdmxExports(Structures structures, Observations observations, InstantSource clock) {
        this.structures = structures;
        this.observations = observations;
        this.clock = clock;
    }

    public void csv(ObservationFilter filter, boolean delta, Language language, OutputStream out)
            throws IOException {
        SdmxCsv csv =
                new SdmxCsv(message(delta, language), SdmxCsv.Labels.ID, structures.codelists());
        Streaming.run(observations, s -> csv.write(new ObservationRows(s, filter), out));
    }

    public void json(ObservationFilter filter, boolean delta, Language language, OutputStream out)
            throws IOException {
        Streaming.run(
                observations,
                s ->
                        SdmxJsonData.write(
                                message(delta, language),
                                structures.codelists(),
                                new ObservationRows(s, filter),
                                out));
    }

    private DataMessage message(boolean delta, Language language) {
        Dsd dsd = ObservationStructure.DSD;
        return new DataMessage(
                "datastructure",
                dsd.id(),
                dsd.names(),
                dsd,
                dsd.components(),
                delta,
                false,
                language,
                clock.instant());
    }
}

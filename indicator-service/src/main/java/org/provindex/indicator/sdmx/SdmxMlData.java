package org.provindex.indicator.sdmx;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes SDMX-ML 2.1 generic data messages, series by series. */
final class SdmxMlData {
    private final XmlMessage xml;
    private final DataMessage message;
    private final boolean seriesKeysOnly;
    private @Nullable String @Nullable [] open;

    private SdmxMlData(XmlMessage xml, DataMessage message, boolean seriesKeysOnly) {
        this.xml = xml;
        this.message = message;
        this.seriesKeysOnly = seriesKeysOnly;
    }

    static void write(DataMessage message, boolean seriesKeysOnly, RowSource rows, OutputStream out)
            throws IOException {
        try {
            XmlMessage xml = XmlMessage.open(out, "GenericData");
            new SdmxMlData(xml, message, seriesKeysOnly).write(rows);
            xml.close();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void write(RowSource rows) {
        xml.header(message.prepared())
                .start(
                        "mes:Structure",
                        "structureID",
                        message.structureId(),
                        "dimensionAtObservation",
                        "TIME_PERIOD")
                .start("com:StructureUsage")
                .empty(
                        "Ref",
                        "agencyID",
                        Urn.AGENCY,
                        "id",
                        message.structureId(),
                        "version",
                        Urn.VERSION,
                        "package",
                        "datastructure",
                        "class",
                        "Dataflow")
                .end()
                .end()
                .end();
        if (message.isDelta()) {
            dataSet(rows, "Replace", false);
            dataSet(rows, "Delete", true);
        } else {
            dataSet(rows, "Information", false);
        }
        xml.end();
    }

    private void dataSet(RowSource rows, String action, boolean deleted) {
        xml.start("mes:DataSet", "structureRef", message.structureId(), "action", action);
        open = null;
        int measure = message.dsd().measureIndex();
        rows.forEach(
                row -> {
                    if (!message.isDelta() || (row[measure] == null) == deleted) {
                        observation(row);
                    }
                    return true;
                });
        closeSeries();
        xml.end();
    }

    private void closeSeries() {
        if (open != null) {
            xml.end();
            open = null;
        }
    }

    private void observation(@Nullable String[] row) {
        Dsd dsd = message.dsd();
        int dimensions = dsd.timeIndex();
        if (open == null || !Arrays.equals(open, 0, dimensions, row, 0, dimensions)) {
            closeSeries();
            open = row;
            xml.start("gen:Series").start("gen:SeriesKey");
            for (int i = 0; i < dimensions; i++) {
                value(dsd.components().get(i).id(), row[i]);
            }
            xml.end();
        }
        if (seriesKeysOnly) {
            return;
        }
        xml.start("gen:Obs");
        xml.empty("gen:ObsDimension", "value", String.valueOf(row[dimensions]));
        if (row[dsd.measureIndex()] != null) {
            xml.empty("gen:ObsValue", "value", String.valueOf(row[dsd.measureIndex()]));
        }
        List<Component> attributes = message.attributes();
        if (!attributes.isEmpty()) {
            xml.start("gen:Attributes");
            for (Component c : attributes) {
                String text = row[dsd.indexOf(c.id())];
                if (text != null) {
                    value(c.id(), text);
                }
            }
            xml.end();
        }
        xml.end();
    }

    private void value(String id, @Nullable String value) {
        xml.empty("gen:Value", "id", id, "value", String.valueOf(value));
    }
}

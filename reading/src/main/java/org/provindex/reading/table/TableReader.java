package org.provindex.reading.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.provindex.reading.area.Gazetteer;
import org.provindex.reading.indicator.Catalogue;
import org.provindex.reading.table.file.LabelledCodes;
import org.provindex.reading.table.file.PackedDimensions;
import org.provindex.reading.table.file.SheetSource;
import org.provindex.reading.table.file.TableFile;
import org.provindex.reading.table.file.TableLimits;
import org.provindex.reading.table.file.UnreadableTableException;
import org.provindex.reading.table.label.AreaLabels;
import org.provindex.reading.table.label.Units;
import org.provindex.reading.table.layout.Words;

/**
 * Reads any sheet of statistics as it really is, and takes only figures of which area, indicator,
 * period and unit are certain. What is not certain is refused with the question to answer.
 */
public final class TableReader {
    private final Words words;
    private final TableLimits limits;

    private TableReader(Words words, TableLimits limits) {
        this.words = words;
        this.limits = limits;
    }

    /** A reader that knows areas, indicators and units. */
    public static TableReader of(Gazetteer gazetteer, Catalogue catalogue, Units units) {
        return new TableReader(
                new Words(AreaLabels.of(gazetteer), catalogue, units), TableLimits.USUAL);
    }

    /** The same reader with other limits. */
    public TableReader under(TableLimits other) {
        return new TableReader(words, other);
    }

    /** Takes the figures of a file in the order of its cells. */
    public interface CellSink {
        void take(TableCell cell);

        /**
         * Whether the sink itself finds figures of one cell that differ, or are the same, in a file
         * too long for the reader to hold; such a sink gets them all.
         */
        default boolean settles() {
            return false;
        }
    }

    /**
     * Reads a file.
     *
     * @param name name of the file as its owner gave it, which may tell a year or a unit
     * @param mapping what a person said of the file
     * @param sink takes the figures
     * @throws UnreadableTableException if it is no table, is damaged or beyond the limits
     */
    public TableReport read(Path file, String name, Mapping mapping, CellSink sink)
            throws IOException {
        TableFile opened = TableFile.open(file, charset(mapping.encoding()), limits);
        String stem = stem(name);
        Reading reading = new Reading(sink);
        List<TableReport.SheetReport> sheets = new ArrayList<>();
        for (SheetSource each : opened.sheets()) {
            Mapping.SheetMapping said = mapping.sheet(each.name());
            if (!said.take()) {
                reading.remark(
                        Remark.Kind.NOTE, each.name(), "", "the mapping leaves the sheet out");
                continue;
            }
            SheetSource sheet = LabelledCodes.of(PackedDimensions.of(each, stem));
            sheets.addAll(new SheetReading(words, said, sheet, stem, reading).read());
        }
        reading.end();
        return new TableReport(
                opened.format().name(),
                opened.encoding(),
                opened.separator(),
                sheets,
                reading.remarks(),
                reading.taken(),
                reading.refused());
    }

    private static Optional<Charset> charset(String name) {
        try {
            return name.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnreadableTableException(
                    "'%s' is no known encoding: take for example UTF-8, UTF-16 or GB18030."
                            .formatted(name),
                    e);
        }
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}

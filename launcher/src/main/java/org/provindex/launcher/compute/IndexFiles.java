package org.provindex.launcher.compute;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.provindex.composite.methodology.Direction;
import org.provindex.composite.methodology.Directions;
import org.provindex.composite.methodology.InvalidMethodologyException;
import org.provindex.composite.methodology.Methodology;
import org.provindex.composite.methodology.MethodologyFormat;
import org.provindex.composite.panel.Panel;
import org.provindex.composite.panel.PanelCsv;
import org.provindex.composite.panel.UnreadableTableException;
import org.provindex.launcher.file.InputFile;
import org.provindex.launcher.file.TextFile;
import org.provindex.launcher.seeds.Seeds;
import org.provindex.launcher.terminal.Refusal;

/** What an index is computed from: a methodology, a panel, and directions that it leaves open. */
record IndexFiles(Methodology methodology, Panel panel, Directions directions) {
    private static final int MOST_FAULTS = 20;

    /**
     * @param seeds whose catalogue says the directions that the methodology leaves open
     */
    static IndexFiles read(String methodologyFile, String dataFile, Seeds seeds)
            throws IOException {
        Methodology methodology = methodology(methodologyFile);
        return new IndexFiles(methodology, panel(dataFile), directions(methodology, seeds));
    }

    private static Methodology methodology(String name) throws IOException {
        try {
            return MethodologyFormat.read(TextFile.read(name).text());
        } catch (InvalidMethodologyException e) {
            throw listed(name + " is no methodology that can be used", e.messages(), e);
        }
    }

    private static Panel panel(String name) throws IOException {
        try {
            if (!name.equals(InputFile.STANDARD_INPUT)) return PanelCsv.read(InputFile.of(name));
            // A decoder of its own refuses what is no UTF-8; a charset would replace it.
            Reader in = new InputStreamReader(System.in, StandardCharsets.UTF_8.newDecoder());
            return PanelCsv.read(in);
        } catch (UnreadableTableException e) {
            throw listed(name + " is no table that can be used", e.faults(), e);
        }
    }

    private static Directions directions(Methodology methodology, Seeds seeds) throws IOException {
        boolean saysAll =
                methodology.leaves().stream()
                        .map(leaf -> methodology.direction(leaf, Directions.NONE))
                        .noneMatch(direction -> direction == Direction.AS_CATALOGUED);
        return saysAll || !Files.isDirectory(seeds.folder())
                ? Directions.NONE
                : Directions.ofSigns(seeds.directions());
    }

    private static Refusal listed(String sentence, List<?> faults, Exception cause) {
        StringBuilder text = new StringBuilder(sentence).append(':');
        for (Object fault : faults.subList(0, Math.min(faults.size(), MOST_FAULTS))) {
            text.append("\n  ").append(fault.toString().replaceAll("\\s+", " "));
        }
        if (faults.size() > MOST_FAULTS) {
            text.append("\n  and %d more".formatted(faults.size() - MOST_FAULTS));
        }
        return new Refusal(text.toString(), cause);
    }
}

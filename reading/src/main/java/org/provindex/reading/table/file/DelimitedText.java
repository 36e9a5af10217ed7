package org.provindex.reading.table.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A text file with one row a line: CSV, TSV and other separators. */
public final class DelimitedText implements SheetSource {
    private static final char[] SEPARATORS = {',', '\t', ';', '|'};
    private static final int SAMPLE_LINES = 60;
    private static final int LONGEST_FIELD = 64 << 20;
    private static final int LONGEST_SAMPLE = 1 << 20;

    private final Path file;
    private final Charset charset;
    private final char separator;
    private final TableLimits limits;

    private DelimitedText(Path file, Charset charset, char separator, TableLimits limits) {
        this.file = file;
        this.charset = charset;
        this.separator = separator;
        this.limits = limits;
    }

    static DelimitedText of(Path file, Charset charset, TableLimits limits) throws IOException {
        try {
            return new DelimitedText(file, charset, separator(file, charset), limits);
        } catch (CharacterCodingException e) {
            throw new UnreadableTableException(
                    "The file is no %s: name its encoding, for example GB18030.".formatted(charset),
                    e);
        }
    }

    @Override
    public String name() {
        return "";
    }

    /** The encoding it is read in. */
    public Charset charset() {
        return charset;
    }

    /** The character between two cells. */
    public char separator() {
        return separator;
    }

    @Override
    public void read(RowReader reader) throws IOException {
        int row = 0;
        try (Reader text = open(file, charset);
                CsvReader<CsvRecord> records =
                        CsvReader.builder()
                                .fieldSeparator(separator)
                                .skipEmptyLines(false)
                                .allowExtraFields(true)
                                .allowMissingFields(true)
                                .allowExtraCharsAfterClosingQuote(true)
                                .maxBufferSize(LONGEST_FIELD)
                                .ofCsvRecord(text)) {
            for (CsvRecord each : records) {
                row++;
                if (each.getFieldCount() > limits.columns()) {
                    throw UnreadableTableException.at(
                            "",
                            row,
                            limits.columns(),
                            "a row has more than %,d columns: a table is not that wide, check the separator."
                                    .formatted(limits.columns()));
                }
                List<Cell> cells = new ArrayList<>(each.getFieldCount());
                for (int column = 0; column < each.getFieldCount(); column++) {
                    String field = each.getField(column);
                    if (field.length() > limits.characters()) {
                        throw UnreadableTableException.at(
                                "",
                                row,
                                column,
                                "a cell of %,d characters; at most %,d are read. Is a quotation mark not closed?"
                                        .formatted(field.length(), limits.characters()));
                    }
                    cells.add(Cell.text(field));
                }
                Row whole = new Row(row, cells);
                if (!whole.isEmpty() && !reader.take(whole)) return;
            }
        } catch (CsvParseException e) {
            throw new UnreadableTableException(
                    "Row %d cannot be read as %s-separated text (%s): is a quotation mark not closed?"
                            .formatted(row + 1, named(separator), reason(e)),
                    e);
        } catch (UncheckedIOException e) {
            throw wrongBytes(row, e.getCause());
        } catch (IOException e) {
            throw wrongBytes(row, e);
        }
    }

    private UnreadableTableException wrongBytes(int row, IOException e) throws IOException {
        if (e instanceof CharacterCodingException) {
            return new UnreadableTableException(
                    "Behind row %d stand bytes that are no %s: name the encoding of the file."
                            .formatted(row, charset),
                    e);
        }
        throw e;
    }

    private static String reason(CsvParseException e) {
        Throwable cause = e.getCause();
        return String.valueOf(cause == null ? e.getMessage() : cause.getMessage());
    }

    private static String named(char separator) {
        return switch (separator) {
            case '\t' -> "tab";
            case ';' -> "semicolon";
            case '|' -> "bar";
            default -> "comma";
        };
    }

    static Reader open(Path file, Charset charset) throws IOException {
        BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Files.newInputStream(file),
                                charset.newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPORT)
                                        .onUnmappableCharacter(CodingErrorAction.REPORT)),
                        1 << 16);
        reader.mark(1);
        if (reader.read() != '\uFEFF') reader.reset();
        return reader;
    }

    /** The separator that cuts most of the first lines into equally many, and most, cells. */
    private static char separator(Path file, Charset charset) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Reader reader = open(file, charset)) {
            StringBuilder line = new StringBuilder();
            int read = 0;
            boolean quoted = false;
            for (int c = reader.read();
                    c >= 0 && lines.size() < SAMPLE_LINES && read++ < LONGEST_SAMPLE;
                    c = reader.read()) {
                if (c == '"') quoted = !quoted;
                if (c == '\n' && !quoted) {
                    lines.add(line.toString());
                    line.setLength(0);
                } else if (c != '"') {
                    line.append(quoted && isSeparator((char) c) ? ' ' : (char) c);
                }
            }
            lines.add(line.toString());
        }
        // nobody writes tabs into cells, as commas are written: unit,geo\\time
        long tabbed = lines.stream().filter(line -> line.indexOf('\t') >= 0).count();
        if (tabbed > 1 && tabbed >= 0.9 * lines.stream().filter(l -> !l.isBlank()).count()) {
            return '\t';
        }
        char best = ',';
        double most = 0;
        for (char separator : SEPARATORS) {
            double score = score(lines, separator);
            if (score > most) {
                most = score;
                best = separator;
            }
        }
        return best;
    }

    private static double score(List<String> lines, char separator) {
        int[] counts = lines.stream().mapToInt(line -> count(line, separator)).toArray();
        java.util.Map<Integer, Integer> frequencies = new java.util.HashMap<>();
        for (int count : counts) {
            if (count > 0) frequencies.merge(count, 1, Integer::sum);
        }
        // a comma may also stand within sentences and numbers; equal counts line by line do not lie
        return frequencies.entrySet().stream()
                .mapToDouble(e -> e.getValue() * (10 + Math.min(e.getKey(), 10)))
                .max()
                .orElse(0);
    }

    private static boolean isSeparator(char c) {
        return c == ',' || c == '\t' || c == ';' || c == '|';
    }

    private static int count(String line, char separator) {
        return (int) line.chars().filter(c -> c == separator).count();
    }
}

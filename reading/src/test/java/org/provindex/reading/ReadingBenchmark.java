package org.provindex.reading;

import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;
import org.provindex.reading.claim.ClaimReader;
import org.provindex.reading.text.Document;

/**
 * Measures the reader: text of 1x, 10x and 100x length, and hostile text.
 *
 * <p>Prints megabytes (10^6 UTF-16 units) a second of processor time of one thread, and the memory
 * in use behind a collection.
 */
public final class ReadingBenchmark {
    private static final String TEXT =
            """
            In 2021 the digital economy of Hunan reached 1.3 trillion yuan, an increase of 17 percent over the previous year.

            The province has built more than 86,000 5G base stations, ranking 8th in the country. Changsha, Zhuzhou and \
            Xiangtan invested 12.5 billion, 3.1 billion and 2.4 billion yuan respectively in smart manufacturing.

            Experts say that cooperation between universities and enterprises has become closer, that more young people \
            find work in the new industries, and that many villages are better connected than before. Much remains to be \
            done, however: the platforms are small, and the exchange of data between departments is still slow.

            By 2025 the added value of the core industries should account for 11 percent of GDP.

            """;

    private ReadingBenchmark() {}

    /** Runs the benchmark. */
    public static void main(String[] arguments) {
        ClaimReader reader = Repository.reader();
        String one = TEXT.repeat(600);
        for (int warmUp = 0; warmUp < 30; warmUp++) {
            seconds(reader, one);
        }
        row(reader, "1x", one);
        row(reader, "10x", one.repeat(10));
        row(reader, "100x", one.repeat(100));
        row(reader, "100,000 digits", "7".repeat(100_000));
        row(
                reader,
                "brackets, 10^6 deep",
                "(".repeat(1_000_000) + "5 percent" + ")".repeat(1_000_000));
        row(
                reader,
                "one sentence of 10 MB",
                "of the people who live in the city and in the villages ".repeat(180_000));
        row(reader, "one sentence of figures, 2 MB", "of the city and 5 percent, ".repeat(75_000));
    }

    private static void row(ClaimReader reader, String name, String text) {
        double seconds = seconds(reader, text);
        System.gc();
        long used = (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
        System.out.printf(
                "%-30s %8.2f MB %8.3f s %7.2f MB/s %5d MB in use%n",
                name, text.length() / 1e6, seconds, text.length() / 1e6 / seconds, used);
    }

    private static double seconds(ClaimReader reader, String text) {
        AtomicLong claims = new AtomicLong();
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        reader.read(Document.of(text), claim -> claims.incrementAndGet(), mention -> {});
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
    }
}

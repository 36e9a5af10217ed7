package org.provindex.reading.table.file;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Recognises the encoding of a text file: by mark, as UTF-8 where all bytes fit, else by use. */
final class TextEncoding {
    private static final int SAMPLE = 1 << 18;
    private static final Charset GB18030 = Charset.forName("GB18030");

    private TextEncoding() {}

    static Charset of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(SAMPLE);
        }
        if (starts(head, 0xFE, 0xFF)) return StandardCharsets.UTF_16BE;
        if (starts(head, 0xFF, 0xFE)) return StandardCharsets.UTF_16LE;
        Charset wide = withoutMark(head);
        if (wide != null) return wide;
        if (isBinary(head)) {
            throw new UnreadableTableException(
                    "The file is neither text nor a spreadsheet that is known here: give CSV, TSV, XLS, XLSX, ODS, JSON-stat or SDMX-CSV.");
        }
        if (fits(file, StandardCharsets.UTF_8)) return StandardCharsets.UTF_8;
        // the two-byte Chinese encodings before statistics of letters: frequencies mislead on
        // figures
        if (chineseShare(head) > 0.9 && fits(file, GB18030)) return GB18030;
        CharsetDetector detector = new CharsetDetector();
        detector.setText(head);
        for (CharsetMatch match : detector.detectAll()) {
            String name = match.getName().equals("ISO-8859-1") ? "windows-1252" : match.getName();
            if (Charset.isSupported(name) && fits(file, Charset.forName(name))) {
                return Charset.forName(name);
            }
        }
        throw new UnreadableTableException(
                "The encoding of the text cannot be told: name it, for example GB18030.");
    }

    /** UTF-16 without a mark: every other byte of figures and separators is zero. */
    private static @org.jspecify.annotations.Nullable Charset withoutMark(byte[] head) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                if (i % 2 == 0) even++;
                else odd++;
            }
        }
        int few = head.length / 10;
        if (odd > few && even <= odd / 20) return StandardCharsets.UTF_16LE;
        if (even > few && odd <= even / 20) return StandardCharsets.UTF_16BE;
        return null;
    }

    private static boolean isBinary(byte[] head) {
        int controls = 0;
        for (byte each : head) {
            if (each == 0) return true;
            boolean white = each >= '\t' && each <= '\r' || each == 0x1A || each == 0x1B;
            if (each > 0 && each < ' ' && !white) controls++;
        }
        return controls > head.length / 100;
    }

    /** How many of the bytes above ASCII are pairs of the Chinese characters in common use. */
    private static double chineseShare(byte[] head) {
        int high = 0;
        int common = 0;
        for (int i = 0; i + 1 < head.length; i++) {
            int first = head[i] & 0xFF;
            if (first < 0x80) continue;
            high++;
            int second = head[i + 1] & 0xFF;
            // GB 2312: level 1 and 2 characters and the full-width signs before them
            if (first >= 0xA1 && first <= 0xF7 && second >= 0xA1 && second <= 0xFE) common++;
            i++;
        }
        return high == 0 ? 0 : (double) common / high;
    }

    private static boolean fits(Path file, Charset charset) throws IOException {
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        byte[] bytes = new byte[1 << 16];
        CharBuffer chars = CharBuffer.allocate(1 << 16);
        int kept = 0;
        try (InputStream in = Files.newInputStream(file)) {
            while (true) {
                int read = in.readNBytes(bytes, kept, bytes.length - kept);
                boolean end = kept + read < bytes.length;
                ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, kept + read);
                CoderResult result = decoder.decode(buffer, chars.clear(), end);
                while (result.isOverflow()) result = decoder.decode(buffer, chars.clear(), end);
                if (result.isError()) return false;
                if (end) return true;
                kept = buffer.remaining();
                System.arraycopy(bytes, buffer.position(), bytes, 0, kept);
            }
        }
    }

    static boolean starts(byte[] bytes, int... first) {
        return bytes.length >= first.length
                && Arrays.equals(toInts(Arrays.copyOf(bytes, first.length)), first);
    }

    private static int[] toInts(byte[] bytes) {
        int[] ints = new int[bytes.length];
        for (int i = 0; i < bytes.length; i++) ints[i] = bytes[i] & 0xFF;
        return ints;
    }
}

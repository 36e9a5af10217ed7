package org.provindex.launcher.file;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Recognises in which encoding a text stands. */
final class TextEncoding {
    // The beginning tells enough, and detection costs more than reading.
    private static final int DETECTED_BYTES = 200_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextEncoding() {}

    /**
     * By byte order mark, UTF-8 where the bytes are valid, else the likeliest by their frequencies
     * (GB18030, Windows-1252 and others); empty where the bytes are no text.
     */
    static Optional<String> decode(byte[] bytes) {
        if (starts(bytes, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE)) {
            return strictly(bytes, StandardCharsets.UTF_16);
        }
        if (isBinary(bytes)) return Optional.empty();
        return strictly(bytes, StandardCharsets.UTF_8).or(() -> detect(bytes));
    }

    private static Optional<String> detect(byte[] bytes) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(
                bytes.length > DETECTED_BYTES ? Arrays.copyOf(bytes, DETECTED_BYTES) : bytes);
        for (CharsetMatch match : detector.detectAll()) {
            // What is called Latin 1 is Windows-1252, with its quotation marks.
            String name = match.getName().equals("ISO-8859-1") ? "windows-1252" : match.getName();
            if (!Charset.isSupported(name)) continue;
            Optional<String> text = strictly(bytes, Charset.forName(name));
            if (text.isPresent()) return text;
        }
        return Optional.empty();
    }

    /** No text of a report holds zero bytes or other control codes than white space. */
    private static boolean isBinary(byte[] bytes) {
        int controls = 0;
        for (byte each : bytes) {
            if (each == 0) return true;
            boolean white = each >= '\t' && each <= '\r' || each == 0x1A || each == 0x1B;
            if (each > 0 && each < ' ' && !white) controls++;
        }
        return controls > bytes.length / 100;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            String text =
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString();
            boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
            return Optional.of(marked ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean starts(byte[] bytes, int first, int second) {
        return bytes.length > 1
                && Byte.toUnsignedInt(bytes[0]) == first
                && Byte.toUnsignedInt(bytes[1]) == second;
    }
}

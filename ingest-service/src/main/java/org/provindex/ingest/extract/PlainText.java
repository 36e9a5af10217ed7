package org.provindex.ingest.extract;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * Bytes as text: in the declared encoding, else by byte order mark, UTF-8 if they are valid, else
 * by detection.
 */
final class PlainText {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Set<String> MULTI_BYTE =
            Set.of(
                    "GB18030",
                    "Big5",
                    "Shift_JIS",
                    "EUC-JP",
                    "EUC-KR",
                    "UTF-16LE",
                    "UTF-16BE",
                    "UTF-32LE",
                    "UTF-32BE");

    /** Of 100; below it the detector guesses from the absence of contradictions. */
    private static final int SURE = 20;

    private PlainText() {}

    static String decode(byte[] bytes, Optional<Charset> declared) {
        if (declared.isPresent()) {
            return strict(bytes, meant(declared.get()))
                    .orElseThrow(
                            () ->
                                    new UnreadableException(
                                            "The bytes are not %s as declared; name the right encoding or none"
                                                    .formatted(declared.get())));
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return strict(bytes, StandardCharsets.UTF_16).orElseThrow(PlainText::noText);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return strict(bytes, StandardCharsets.UTF_16).orElseThrow(PlainText::noText);
        }
        Optional<String> utf8 = strict(bytes, StandardCharsets.UTF_8);
        return utf8.isPresent() ? utf8.get() : detect(bytes);
    }

    /** Who says ISO 8859-1 or ASCII means Windows 1252 (WHATWG Encoding, "names and labels"). */
    private static Charset meant(Charset declared) {
        boolean latin =
                declared.equals(StandardCharsets.ISO_8859_1)
                        || declared.equals(StandardCharsets.US_ASCII);
        return latin ? WINDOWS_1252 : declared;
    }

    /**
     * Multi-byte encodings are told by their structure; any single-byte text is taken for Windows
     * 1252.
     */
    private static String detect(byte[] bytes) {
        CharsetDetector detector = new CharsetDetector();
        // The beginning tells enough, and detection costs more than reading.
        detector.setText(bytes.length > 200_000 ? java.util.Arrays.copyOf(bytes, 200_000) : bytes);
        for (CharsetMatch match : detector.detectAll()) {
            if (MULTI_BYTE.contains(match.getName())
                    && match.getConfidence() >= SURE
                    && Charset.isSupported(match.getName())) {
                Optional<String> text = strict(bytes, Charset.forName(match.getName()));
                if (text.isPresent()) {
                    return text.get();
                }
            }
        }
        return strict(bytes, WINDOWS_1252).orElseThrow(PlainText::noText);
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            String text =
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static UnreadableException noText() {
        return new UnreadableException(
                "The bytes are no text in any encoding that could be recognised");
    }
}

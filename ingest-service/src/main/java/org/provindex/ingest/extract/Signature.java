package org.provindex.ingest.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** What the first bytes of a file say that it is. */
enum Signature {
    PDF("25504446"),
    ZIP("504b0304"),
    /** The container of the old office formats, and of documents with a password. */
    OLE("d0cf11e0a1b11ae1"),
    OTHER("");

    private final String bytes;

    Signature(String bytes) {
        this.bytes = bytes;
    }

    static Signature of(Path file) throws IOException {
        String head;
        try (InputStream in = Files.newInputStream(file)) {
            head = HexFormat.of().formatHex(in.readNBytes(8));
        }
        for (Signature signature : values()) {
            if (head.startsWith(signature.bytes)) {
                return signature;
            }
        }
        return OTHER;
    }
}

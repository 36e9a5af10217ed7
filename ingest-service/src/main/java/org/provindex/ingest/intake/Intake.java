package org.provindex.ingest.intake;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Optional;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.provindex.ingest.claim.GoingLive;
import org.provindex.ingest.document.DocumentStore;
import org.provindex.ingest.document.DocumentView;
import org.provindex.ingest.document.NewDocument;
import org.provindex.ingest.document.ReceivedFile;
import org.provindex.ingest.extract.ExtractConfig;
import org.provindex.ingest.extract.ExtractedText;
import org.provindex.ingest.extract.Formats;
import org.provindex.ingest.extract.UnreadableException;
import org.provindex.ingest.reader.Readers;
import org.provindex.reading.claim.Reading;
import org.provindex.reading.text.Document;
import org.provindex.web.database.Writes;
import org.provindex.web.problem.Problem;

/**
 * Takes a document in whole or not at all: bytes, text, claims, mentions, and the observations that
 * go live.
 */
@Singleton
public class Intake {
    private final Formats formats;
    private final Readers readers;
    private final DocumentStore documents;
    private final GoingLive claims;
    private final ReleaseOfDocument releases;
    private final Writes writes;
    private final ExtractConfig config;

    Intake(
            Formats formats,
            Readers readers,
            DocumentStore documents,
            GoingLive claims,
            ReleaseOfDocument releases,
            Writes writes,
            ExtractConfig config) {
        this.formats = formats;
        this.readers = readers;
        this.documents = documents;
        this.claims = claims;
        this.releases = releases;
        this.writes = writes;
        this.config = config;
    }

    /** A document, whether it was stored just now, and if so what was read from it. */
    public record Result(DocumentView document, boolean isNew, Optional<GoingLive.Tally> tally) {}

    /**
     * @param given what the sender says of the document; what is missing is taken from the file
     * @throws org.provindex.web.problem.ProblemException 422 if it cannot be read, 409 if the bytes
     *     are stored as something else
     */
    public Result take(ReceivedFile file, DocumentForm given, Optional<Charset> declared)
            throws IOException, InterruptedException {
        ExtractedText extracted = read(file, given.mediaType(), declared);
        Document text = Document.of(extracted.text());
        NewDocument document = given.complete(extracted, file.sha256());
        Optional<Long> known = documents.same(file, document);
        if (known.isPresent()) {
            return new Result(documents.find(known.get()).orElseThrow(), false, Optional.empty());
        }
        if (document.date() != null) {
            text = text.withDate(document.date());
        }
        if (document.homeArea() != null) {
            text = text.withHomeArea(document.homeArea());
        }
        Document dated =
                new Document(
                        text.text(), text.date(), text.homeArea(), Optional.of(document.title()));
        Reading reading = readers.current().read(dated);
        int release = releases.ensure(given, document, file.sha256());
        try {
            return store(file, document, extracted.text(), reading, release);
        } catch (UnableToExecuteStatementException e) {
            if (DocumentStore.isSameBytesAtOnce(e)) {
                return new Result(
                        documents.find(documents.same(file, document).orElseThrow()).orElseThrow(),
                        false,
                        Optional.empty());
            }
            throw e;
        }
    }

    private Result store(
            ReceivedFile file, NewDocument document, String text, Reading reading, int release) {
        record Stored(long id, GoingLive.Tally tally) {}
        Stored stored =
                writes.write(
                                "document.take",
                                document.title(),
                                (handle, key) -> {
                                    long id =
                                            documents.insert(
                                                    handle, key, file, document, config.bytes());
                                    documents.setRelease(handle, id, release);
                                    long textId = documents.insertText(handle, key, id, text);
                                    return new Stored(
                                            id,
                                            claims.store(
                                                    handle, key, id, textId, reading, release));
                                })
                        .result();
        Log.infof(
                "Document %d: %d claims read, %d live, %d waiting",
                stored.id, stored.tally.read(), stored.tally.live(), stored.tally.waiting());
        return new Result(documents.find(stored.id).orElseThrow(), true, Optional.of(stored.tally));
    }

    /** The text of a file; a file that cannot be read is refused with the reason. */
    public ExtractedText read(ReceivedFile file, String mediaType, Optional<Charset> declared)
            throws IOException {
        try {
            return formats.read(file.path(), mediaType, declared);
        } catch (UnreadableException e) {
            throw Problem.of(
                            422,
                            "unreadable-document",
                            "The document cannot be read",
                            e.getMessage() + ". Nothing was stored.")
                    .asException();
        }
    }
}

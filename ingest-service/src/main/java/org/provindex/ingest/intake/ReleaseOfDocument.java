package org.provindex.ingest.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.provindex.ingest.document.NewDocument;
import org.provindex.ingest.owner.Owners;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.web.problem.Problem;
import org.provindex.web.problem.Problems;

/** The source release that a document is: the one its sender names, else one of its own. */
@Singleton
class ReleaseOfDocument {
    /**
     * Prose of which nobody has said how it ranks among the sources: behind all that are curated.
     */
    private static final int PLACE = 90;

    private static final String SOURCE = "documents";

    private final Catalogue catalogue;
    private final Owners owners;
    private final ObjectMapper json;

    ReleaseOfDocument(Catalogue catalogue, Owners owners, ObjectMapper json) {
        this.catalogue = catalogue;
        this.owners = owners;
        this.json = json;
    }

    /**
     * Surrogate key of the release; a document's own one is made by the service that owns sources.
     */
    int ensure(DocumentForm given, NewDocument document, String sha256)
            throws InterruptedException {
        if (given.source() != null) {
            List<Catalogue.ReleaseEntry> releases = catalogue.releases(given.source());
            if (releases.isEmpty()) {
                throw Problems.unknown("source", "source", given.source()).asException();
            }
            return releases.stream()
                    .filter(
                            r ->
                                    given.release() == null
                                            ? releases.size() == 1
                                            : r.code().equals(given.release()))
                    .findFirst()
                    .orElseThrow(
                            () ->
                                    Problems.unknown(
                                                    "release",
                                                    "release",
                                                    given.source() + "/" + given.release())
                                            .asException())
                    .id();
        }
        String code = sha256.substring(0, 16);
        Optional<Catalogue.ReleaseEntry> known = catalogue.release(SOURCE, code);
        if (known.isEmpty()) {
            make(code, document);
        }
        return catalogue.release(SOURCE, code).orElseThrow().id();
    }

    private void make(String code, NewDocument document) throws InterruptedException {
        ObjectNode form = json.createObjectNode();
        ObjectNode source = form.putArray("sources").addObject();
        source.put("code", SOURCE).put("publisher", "").put("kind", "prose");
        source.putObject("series")
                .put("en", "Documents without a source of their own")
                .put("zh", "未指明来源的文件");
        source.putArray("precedence").addObject().put("from", "1900-01-01").put("rank", PLACE);
        ObjectNode release =
                source.putArray("releases")
                        .addObject()
                        .put("code", code)
                        .put("title", document.title());
        if (document.date() != null) {
            release.put("date", document.date().toString());
        }
        try {
            owners.catalogue(json.writeValueAsString(form));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw Problem.of(
                            503,
                            "owner-unavailable",
                            "The indicator service is not available",
                            "Sources are made there. Nothing was stored; try again in a few seconds.")
                    .asException();
        }
    }
}

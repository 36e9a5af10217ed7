package org.provindex.ingest.seeds;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.provindex.ingest.document.ReceivedFile;
import org.provindex.ingest.imports.ImportRequest;
import org.provindex.ingest.imports.Imports;
import org.provindex.ingest.owner.Owners;
import org.provindex.web.problem.ProblemException;

/**
 * Loads the folder of seeds once: each file whose checksum is not noted yet, in the order of the
 * manifest. Of several replicas one loads, the others wait for its lock and find everything done.
 */
@Singleton
public class SeedLoader {
    private static final int LOCK = 7103;

    private final SeedConfig config;
    private final Jdbi jdbi;
    private final Owners owners;
    private final Imports imports;
    private final Briefs briefs;
    private final ObjectMapper json;
    private volatile SeedState state = SeedState.NONE;
    private volatile @Nullable Thread thread;

    SeedLoader(
            SeedConfig config,
            Jdbi jdbi,
            Owners owners,
            Imports imports,
            Briefs briefs,
            ObjectMapper json) {
        this.config = config;
        this.jdbi = jdbi;
        this.owners = owners;
        this.imports = imports;
        this.briefs = briefs;
        this.json = json;
    }

    public SeedState state() {
        return state;
    }

    void start(@Observes StartupEvent event) {
        if (config.dir().isEmpty()) {
            return;
        }
        state = new SeedState("waiting", 0, 0, null, null);
        thread = new Thread(() -> run(config.dir().get()), "seeds");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run(Path dir) {
        try {
            owners.await(System.nanoTime() + config.patience().toNanos());
            Manifest manifest = Manifest.read(dir);
            try (Handle lock = jdbi.open()) {
                lock.createQuery("select pg_advisory_lock(:lock)::text")
                        .bind("lock", LOCK)
                        .mapTo(String.class)
                        .one();
                try {
                    load(manifest);
                } finally {
                    // The connection goes back to a pool, so the lock would outlive it.
                    lock.createQuery("select pg_advisory_unlock(:lock)")
                            .bind("lock", LOCK)
                            .mapTo(Boolean.class)
                            .one();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | JdbiException | ProblemException | IllegalArgumentException e) {
            state =
                    new SeedState(
                            "failed", state.done(), state.total(), state.current(), e.getMessage());
            Log.errorf("Seeds not loaded: %s: %s", state.current(), e.getMessage());
        }
    }

    private void load(Manifest manifest) throws IOException, InterruptedException {
        int total = manifest.entries().size();
        int loaded = 0;
        for (int i = 0; i < total; i++) {
            Manifest.Entry entry = manifest.entries().get(i);
            state = new SeedState("loading", i, total, entry.file(), null);
            String checksum = checksum(manifest, entry);
            if (!isNoted(entry, checksum)) {
                load(manifest, entry);
                note(entry, checksum);
                loaded++;
            }
        }
        state = new SeedState("loaded", total, total, null, null);
        Log.infof("Seeds: %d of %d files were new", loaded, total);
    }

    private void load(Manifest manifest, Manifest.Entry entry)
            throws IOException, InterruptedException {
        Path file = manifest.path(entry.file());
        switch (entry.kind()) {
            case "catalogue" ->
                    owners.catalogue(
                            json.writeValueAsString(Manifest.YAML.readTree(file.toFile())));
            case "provinces" ->
                    owners.catalogue(json.writeValueAsString(AreaFiles.provinces(file)));
            case "prefectures" ->
                    owners.catalogue(json.writeValueAsString(AreaFiles.prefectures(file)));
            case "neighbours" ->
                    owners.catalogue(json.writeValueAsString(AreaFiles.neighbours(file)));
            case "methodology" -> owners.methodology(Files.readString(file));
            case "panel" -> panel(entry, file);
            default -> briefs.load(manifest, entry);
        }
    }

    private void panel(Manifest.Entry entry, Path file) throws IOException {
        if (entry.source() == null || entry.release() == null) {
            throw new IllegalArgumentException(
                    "A panel names its source and release in the manifest");
        }
        ImportRequest request =
                new ImportRequest(
                        entry.source(),
                        entry.release(),
                        null,
                        null,
                        null,
                        file.getFileName().toString(),
                        StandardCharsets.UTF_8);
        try (ReceivedFile received = ReceivedFile.of(Files.newInputStream(file), Long.MAX_VALUE)) {
            imports.run(received, request);
        }
    }

    private static String checksum(Manifest manifest, Manifest.Entry entry) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(manifest.path(entry.file())));
            if (entry.metadata() != null) {
                digest.update(Files.readAllBytes(manifest.path(entry.metadata())));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isNoted(Manifest.Entry entry, String checksum) {
        return jdbi.withHandle(
                (Handle h) ->
                        h.createQuery(
                                        "select exists (select from seed_load where file = :file and sha256 = :sha)")
                                .bind("file", entry.file())
                                .bind("sha", checksum)
                                .mapTo(Boolean.class)
                                .one());
    }

    private void note(Manifest.Entry entry, String checksum) {
        jdbi.useHandle(
                h ->
                        h.execute(
                                "insert into seed_load (file, sha256) values (?, ?) on conflict (file) do update set sha256 = excluded.sha256, loaded_at = clock_timestamp()",
                                entry.file(),
                                checksum));
    }
}

package org.provindex.launcher;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.provindex.launcher.ingest.IngestService;
import org.provindex.launcher.service.Service;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which ingest service is spoken to, and with which key. */
final class IngestOptions {
    @Mixin private HomeOption home = new HomeOption();
    @Mixin private KeyOption key = new KeyOption();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Address of the ingest service (default: that of the installation here).")
    private @Nullable String url;

    IngestService service() throws IOException {
        return url == null
                ? new IngestService(
                        RunningService.address(home.home(), Service.INGEST),
                        key.ofHome(home.home()))
                : new IngestService(url, key.given());
    }
}

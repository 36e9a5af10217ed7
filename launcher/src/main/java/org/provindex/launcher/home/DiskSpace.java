package org.provindex.launcher.home;

import java.io.IOException;
import java.nio.file.Files;
import org.provindex.launcher.terminal.Refusal;

/**
 * The least free space to start with. A first start unpacks 60 MB of server, makes a 40 MB data
 * folder and loads the seeds, with up to 256 MB of write-ahead log; later starts need room for the
 * log alone.
 */
public record DiskSpace(long neededMegabytes) {
    private static final long MEGABYTE = 1_000_000;

    public static DiskSpace neededBy(Home home) {
        return new DiskSpace(Files.exists(home.postgresData()) ? 150 : 600);
    }

    public void check(Home home) throws IOException {
        check(home, Files.getFileStore(home.folder()).getUsableSpace());
    }

    void check(Home home, long usableBytes) {
        if (usableBytes < neededMegabytes * MEGABYTE) {
            throw new Refusal(
                    "Only %d MB are free for %s and %d MB are needed: free some space, or keep the data elsewhere with --home."
                            .formatted(usableBytes / MEGABYTE, home.folder(), neededMegabytes));
        }
    }
}

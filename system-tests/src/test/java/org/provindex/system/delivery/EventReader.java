package org.provindex.system.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.provindex.system.http.Api;

/** A client of the event stream on a socket of its own, which can be cut at any moment. */
final class EventReader implements AutoCloseable {
    private final Socket socket;
    private final List<Long> ids = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile String status = "";

    /**
     * @param after sequence behind which it begins
     * @param lastEventId header of that name, if it is not empty
     */
    EventReader(Api ranking, long after, String lastEventId) {
        try {
            socket = new Socket(ranking.base().getHost(), ranking.base().getPort());
            String last = lastEventId.isEmpty() ? "" : "Last-Event-ID: " + lastEventId + "\r\n";
            String request =
                    "GET /api/v1/events?after=%d HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n%sConnection: close\r\n\r\n"
                            .formatted(after, last);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::read, "event-reader");
        thread.setDaemon(true);
        thread.start();
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            status = String.valueOf(lines.readLine());
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    ids.add(Long.parseLong(line.substring(3).strip()));
                }
            }
        } catch (IOException cut) {
            // It was cut, as is tried here.
        } finally {
            end.countDown();
        }
    }

    String status() {
        return status;
    }

    List<Long> ids() {
        return ids;
    }

    boolean awaitEnd(Duration limit) throws InterruptedException {
        return end.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

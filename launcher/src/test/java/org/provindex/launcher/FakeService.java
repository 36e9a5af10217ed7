package org.provindex.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Stands in for each of the three services: reads the same environment, is ready when its role can
 * log in to the database, and gives a league table of 31 made-up provinces. The variable
 * FAKE_TROUBLE makes the service on the port named first fail with the words after it.
 */
public final class FakeService {
    private static final Map<String, String> ENV = System.getenv();

    private FakeService() {}

    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(ENV.get("QUARKUS_HTTP_PORT"));
        String trouble = ENV.getOrDefault("FAKE_TROUBLE", "");
        if (trouble.startsWith(port + " ")) {
            System.out.println("2026-01-01 ERROR " + trouble.substring(trouble.indexOf(' ') + 1));
            System.exit(1);
        }
        HttpServer server =
                HttpServer.create(
                        new InetSocketAddress(
                                InetAddress.getByName(ENV.get("QUARKUS_HTTP_HOST")), port),
                        0);
        server.createContext("/q/health/ready", FakeService::ready);
        server.createContext("/api/v1/seeds", FakeService::seeds);
        server.createContext("/api/v1/league-tables/digital-economy", FakeService::leagueTable);
        server.start();
        System.out.println("INFO listening on " + port);
    }

    private static void ready(HttpExchange exchange) throws IOException {
        try (Connection c =
                DriverManager.getConnection(
                        ENV.get("PROVINDEX_DATABASE_URL"),
                        ENV.get("PROVINDEX_DATABASE_USER"),
                        ENV.get("PROVINDEX_DATABASE_PASSWORD"))) {
            answer(exchange, c.isValid(2) ? 200 : 503, "{\"status\":\"UP\",\"checks\":[]}");
        } catch (SQLException e) {
            answer(
                    exchange,
                    503,
                    "{\"status\":\"DOWN\",\"checks\":[{\"name\":\"database\",\"status\":\"DOWN\"}]}");
        }
    }

    private static void seeds(HttpExchange exchange) throws IOException {
        String error = ENV.getOrDefault("FAKE_SEED_ERROR", "");
        answer(
                exchange,
                200,
                error.isEmpty()
                        ? "{\"state\":\"loaded\",\"done\":3,\"total\":3}"
                        : "{\"state\":\"failed\",\"done\":1,\"total\":3,\"current\":\"areas.csv\",\"error\":\""
                                + error
                                + "\"}");
    }

    private static void leagueTable(HttpExchange exchange) throws IOException {
        boolean group =
                String.valueOf(exchange.getRequestURI().getQuery()).contains("group=X-CENTRAL6");
        String rows =
                IntStream.rangeClosed(1, group ? 6 : 31)
                        .mapToObj(n -> row(group ? n * 4 : n, n))
                        .collect(Collectors.joining(","));
        answer(
                exchange,
                200,
                "{\"methodology\":{\"code\":\"digital-economy\",\"names\":{\"en\":\"Digital economy\"}},\"period\":\"2022\",\"rows\":["
                        + rows
                        + "]}");
    }

    private static String row(int rank, int rankInGroup) {
        return ("{\"area\":{\"code\":\"CN-%d\",\"names\":{\"en\":\"Province %d\",\"zh\":\"第%d省\"}},\"score\":%d.25,\"rank\":%d,"
                        + "\"rankInGroup\":%d,\"previousRank\":%d,\"pillars\":[{\"code\":\"industry\",\"name\":\"industry\",\"score\":50.5,\"rank\":1}]}")
                .formatted(rank, rank, rank, 100 - rank, rank, rankInGroup, rank + 1);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}

package org.provindex.system.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * What serving costs without anything around it: one prepared statement, Jackson, the JDK's HTTP
 * server. Arguments: JDBC address, user, password, port, key of the indicator that is asked for.
 */
final class BareServer {
    /** The statement of the service for a page of current observations. */
    private static final String SQL =
            """
            select o.indicator_id, o.id, o.area_id, o.period, o.measure, o.kind, o.scope, o.value, o.unit_id, o.comparator,
                o.statistic, o.status, o.order_assumed, o.series_break, o.plan, o.release_id, k.id as revision_id,
                k.recorded_at, x.id as superseded_id, o.import_id, o.claim_id, o.cell_sheet, o.cell_row, o.cell_column,
                o.published, (select id from revision_head) as head
            from (
                select distinct on (o.indicator_id, o.period_start, o.area_id, o.period, o.measure, o.kind, o.scope)
                    o.*, o.indicator_id as root_id
                from observation o join release_precedence p on p.release_id = o.release_id
                where o.superseded_revision is null and true and %s and o.value is not null and o.indicator_id = ? and true
                order by o.indicator_id, o.period_start, o.area_id, o.period, o.measure, o.kind, o.scope,
                    p.place, p.released_on desc nulls last, p.release_id desc limit ?) o
            join revision k on k.key = o.revision left join revision x on x.key = o.superseded_revision
            order by o.root_id, o.period_start, o.area_id, o.period, o.measure, o.kind, o.scope, o.id""";

    private static final Map<String, String> FILTERS =
            Map.of(
                    "/page", "true",
                    "/series", "o.area_id = (select id from area where code = 'B0007')",
                    "/cube",
                            """
                            o.period_start >= '2015-01-01' and o.period_end <= '2024-12-31' and o.measure = 'level'
                            and o.area_id = any(array(select ever.area_id from area_group_member ever where ever.group_id = (select id from area where code = 'X-BENCH')))
                            and exists (select from area_group_member gm where gm.group_id = (select id from area where code = 'X-BENCH') and gm.area_id = o.area_id)
                            and length(o.period) = 4""");

    private static final int VALUE = 8;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ThreadLocal<Map<String, PreparedStatement>> statements;
    private final int indicator;

    private BareServer(String url, String user, String password, int indicator) {
        this.indicator = indicator;
        statements =
                ThreadLocal.withInitial(
                        () -> {
                            try {
                                Connection connection =
                                        DriverManager.getConnection(url, user, password);
                                Map<String, PreparedStatement> prepared = new LinkedHashMap<>();
                                for (var filter : FILTERS.entrySet()) {
                                    prepared.put(
                                            filter.getKey(),
                                            connection.prepareStatement(
                                                    SQL.formatted(filter.getValue())));
                                }
                                return prepared;
                            } catch (SQLException e) {
                                throw new IllegalStateException(e);
                            }
                        });
    }

    public static void main(String... arguments) throws IOException {
        // Or small answers wait 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        BareServer bare =
                new BareServer(
                        arguments[0], arguments[1], arguments[2], Integer.parseInt(arguments[4]));
        HttpServer server =
                HttpServer.create(
                        new InetSocketAddress(
                                InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[3])),
                        100);
        server.setExecutor(Executors.newFixedThreadPool(12));
        FILTERS.keySet().forEach(path -> server.createContext(path, e -> bare.rows(e, path)));
        server.createContext("/hello", e -> answer(e, "hello".getBytes(StandardCharsets.UTF_8)));
        server.start();
    }

    private void rows(HttpExchange exchange, String path) throws IOException {
        try {
            PreparedStatement statement = statements.get().get(path);
            statement.setInt(1, indicator);
            statement.setInt(2, path.equals("/page") ? 51 : 1001);
            List<Map<String, Object>> items = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    Map<String, Object> item = new LinkedHashMap<>();
                    for (int i = 1; i <= columns; i++) {
                        Object value = i == VALUE ? rows.getBigDecimal(i) : rows.getString(i);
                        if (value != null) {
                            item.put(rows.getMetaData().getColumnLabel(i), value);
                        }
                    }
                    items.add(item);
                }
            }
            answer(exchange, JSON.writeValueAsBytes(Map.of("items", items)));
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}

package org.provindex.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.provindex.launcher.ingest.ServiceProblem;
import org.provindex.launcher.service.Http;
import org.provindex.launcher.service.Service;
import org.provindex.launcher.table.TextTable;
import org.provindex.launcher.table.TextTable.Column;
import org.provindex.launcher.table.TextTable.Side;
import org.provindex.launcher.terminal.Day;
import org.provindex.launcher.terminal.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code provindex keys}: API keys of a running installation. */
@Command(
        name = "keys",
        description = "Hands out, lists and revokes API keys of the running installation.",
        mixinStandardHelpOptions = true,
        subcommands = {
            KeysCommand.Create.class,
            KeysCommand.Listing.class,
            KeysCommand.Revoke.class
        })
final class KeysCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }

    /** The indicator service, which keeps the keys. */
    private static final class Connection {
        @Mixin private HomeOption home = new HomeOption();
        @Mixin private KeyOption key = new KeyOption();

        @Option(
                names = "--url",
                paramLabel = "URL",
                description =
                        "Address of the indicator service (default: that of the installation here).")
        private @Nullable String url;

        private interface Call {
            Http.Answer make(Http http, URI keys) throws IOException, InterruptedException;
        }

        JsonNode answer(Call call) throws IOException, InterruptedException {
            String base =
                    url == null ? RunningService.address(home.home(), Service.INDICATOR) : url;
            Http http = new Http(url == null ? key.ofHome(home.home()) : key.given());
            URI keys = URI.create(base.replaceFirst("/+(api/v1/?)?$", "") + "/api/v1/keys");
            try {
                Http.Answer answer = call.make(http, keys);
                if (answer.status() / 100 == 2) return answer.body();
                throw new Refusal(String.join("\n", new ServiceProblem(answer).lines()));
            } catch (ConnectException e) {
                throw new Refusal(
                        "No indicator service answers at %s: start one with `provindex up`, or name it with --url."
                                .formatted(base),
                        e);
            }
        }
    }

    @Command(
            name = "create",
            description = {
                "Hands out a key and prints it, this once; keep it where only its user can read it.",
                "Two keys of one name may live at once, so that one can take the place of the other."
            },
            mixinStandardHelpOptions = true)
    static final class Create implements Callable<Integer> {
        @Mixin private Connection connection = new Connection();

        @Parameters(paramLabel = "NAME", description = "Whose key it is, as the audit shows it.")
        private String name = "";

        @Option(
                names = "--role",
                required = true,
                split = ",",
                paramLabel = "ROLE",
                description =
                        "reader, integrator, curator, publisher or admin; several with commas.")
        private List<String> roles = List.of();

        @Option(
                names = "--scope",
                split = ",",
                paramLabel = "COLLECTION",
                description = "Limits the roles to collections, for example documents,imports.")
        private List<String> scopes = List.of();

        @Option(
                names = "--expires",
                paramLabel = "DAY",
                description = "Last day of the key, for example 2027-12-31 (default: none).")
        private @Nullable String expires;

        @Spec private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws Exception {
            ObjectNode body = new ObjectMapper().createObjectNode().put("name", name);
            roles.forEach(body.putArray("roles")::add);
            scopes.forEach(body.putArray("scopes")::add);
            Optional<LocalDate> last = Day.ofOption("--expires", expires);
            last.ifPresent(
                    day ->
                            body.put(
                                    "expiresAt",
                                    day.plusDays(1)
                                            .atStartOfDay(ZoneOffset.UTC)
                                            .toInstant()
                                            .toString()));
            JsonNode made = connection.answer((http, keys) -> http.postJson(keys, body, PATIENCE));
            PrintWriter out = spec.commandLine().getOut();
            out.println(made.path("key").asText());
            out.flush();
            return 0;
        }
    }

    @Command(
            name = "list",
            description = "Lists the keys without their secrets.",
            mixinStandardHelpOptions = true)
    static final class Listing implements Callable<Integer> {
        @Mixin private Connection connection = new Connection();
        @Spec private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws Exception {
            TextTable table =
                    new TextTable(
                            List.of(
                                    new Column("Id", Side.LEFT),
                                    new Column("Name", Side.LEFT),
                                    new Column("State", Side.LEFT),
                                    new Column("Roles", Side.LEFT),
                                    new Column("Scopes", Side.LEFT),
                                    new Column("Expires", Side.LEFT),
                                    new Column("Last used", Side.LEFT)));
            String cursor = "";
            do {
                String from = cursor.isEmpty() ? "" : "&cursor=" + cursor;
                JsonNode page =
                        connection.answer(
                                (http, keys) ->
                                        http.get(
                                                URI.create(keys + "?limit=1000" + from), PATIENCE));
                page.path("items").forEach(key -> table.add(row(key)));
                cursor = page.path("nextCursor").asText();
            } while (!cursor.isEmpty());
            PrintWriter out = spec.commandLine().getOut();
            table.lines().forEach(out::println);
            out.flush();
            return 0;
        }

        private static List<String> row(JsonNode key) {
            return List.of(
                    key.path("id").asText(),
                    key.path("name").asText(),
                    key.path("state").asText(),
                    words(key.path("roles")),
                    words(key.path("scopes")),
                    minute(key.path("expiresAt").asText()),
                    minute(key.path("lastUsedAt").asText()));
        }

        private static String words(JsonNode list) {
            List<String> words = new ArrayList<>();
            list.forEach(word -> words.add(word.asText()));
            return String.join(",", words);
        }

        private static String minute(String time) {
            return time.isEmpty() ? "" : time.substring(0, 16).replace('T', ' ');
        }
    }

    @Command(
            name = "revoke",
            description = "Revokes a key at once and for ever.",
            mixinStandardHelpOptions = true)
    static final class Revoke implements Callable<Integer> {
        @Mixin private Connection connection = new Connection();

        @Parameters(
                paramLabel = "ID",
                description = "Id of the key, as `provindex keys list` shows it.")
        private String id = "";

        @Spec private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws Exception {
            if (!id.matches("[a-z0-9]{1,20}")) {
                throw new Refusal(
                        "'%s' is no id of a key: `provindex keys list` shows them.".formatted(id));
            }
            connection.answer((http, keys) -> http.delete(URI.create(keys + "/" + id), PATIENCE));
            PrintWriter out = spec.commandLine().getOut();
            out.println("Revoked " + id);
            out.flush();
            return 0;
        }
    }
}

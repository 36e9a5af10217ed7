package org.provindex.system.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.provindex.system.delivery.Receiver;
import org.provindex.system.http.Api;
import org.provindex.system.installation.Installation;

/**
 * Calls every operation once so that it succeeds, with the examples of the files, and remembers
 * what came: what is made first is read, changed and taken back later.
 */
final class ContractTour {
    /** Of an integrator; echoes challenges, takes events. */
    private static final Receiver RECEIVER = new Receiver();

    private final Installation installation;
    private final Map<String, ContractWire.Request> requests = new HashMap<>();
    private final Map<String, ContractWire.Answer> answers = new HashMap<>();

    /** What was made last, by the address of the list: the end of Location or Content-Location. */
    private final Map<String, String> made = new HashMap<>();

    private final Set<String> taken = new HashSet<>();

    ContractTour(Installation installation) {
        this.installation = installation;
    }

    URI base(ContractFile file) {
        return api(file).base();
    }

    Api api(ContractFile file) {
        return switch (file.service()) {
            case "indicator" -> installation.indicator();
            case "ingest" -> installation.ingest();
            default -> installation.ranking();
        };
    }

    /** All operations of all services: makes first, then reads, changes, and takes back. */
    static List<ContractOperation> inOrder() {
        return ContractFile.all().stream()
                .flatMap(file -> file.operations().stream())
                .sorted(
                        Comparator.comparing(ContractTour::stage)
                                .thenComparing(ContractTour::place))
                .toList();
    }

    private static int stage(ContractOperation operation) {
        if (Set.of("publishEdition", "copyMethodology", "computeUncertainty", "makeTiers")
                .contains(operation.id())) {
            return 1;
        }
        boolean inList = !operation.path().endsWith("}");
        if (operation.id().equals("tableRevisions")) {
            return 4; // a table must be committed before
        }
        return switch (operation.method()) {
            case "POST" -> operation.path().contains("{") ? 4 : 1;
            case "GET" -> 2;
            case "DELETE" -> 5;
            default -> inList ? 4 : 3;
        };
    }

    /** An observation needs its source, a table its indicator, an edition its methodology. */
    private static int place(ContractOperation operation) {
        return switch (operation.id()) {
            case "createObservation", "recordObservations" -> 1;
            case "importTable", "proposeTable" -> 2;
            case "commitTable", "copyMethodology" -> 3;
            case "tableRevisions", "publishEdition" -> 4;
            case "undoTable", "computeUncertainty", "makeTiers" -> 5;
            default -> 0;
        };
    }

    /** Sends it with the administrator's key. */
    ContractWire.Answer send(ContractOperation operation, ContractWire.Request request) {
        return sendAs(installation.adminKey(), operation, request);
    }

    /** Sends it with this key; with none if it is empty. */
    ContractWire.Answer sendAs(String key, ContractOperation operation, ContractWire.Request bare) {
        ContractWire.Request request =
                key.isEmpty() ? bare : bare.with("Authorization", "Bearer " + key);
        try {
            return ContractWire.send(base(operation.file()), request);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "%s %s was not answered".formatted(request.method(), request.target()), e);
        }
    }

    /** A new key with these roles, limited to these collections. */
    String key(String name, String role, String... scopes) {
        String body =
                "{\"name\": \"%s\", \"roles\": [\"%s\"], \"scopes\": [%s]}"
                        .formatted(
                                name,
                                role,
                                Stream.of(scopes)
                                        .map("\"%s\""::formatted)
                                        .collect(Collectors.joining(", ")));
        return installation
                .indicator()
                .postJson("/api/v1/keys", body)
                .json(201)
                .path("key")
                .asText();
    }

    /** Calls it with its examples, and remembers request and answer. */
    ContractWire.Answer visit(ContractOperation operation) {
        ContractWire.Request request = request(operation);
        ContractWire.Answer answer = send(operation, request);
        requests.put(operation.id(), kept(operation, request));
        answers.put(operation.id(), answer);
        if (operation.method().equals("DELETE")) {
            restore(operation, request.path());
        }
        answer.header("Location")
                .or(() -> answer.header("Content-Location"))
                .ifPresent(
                        location -> {
                            String address = URI.create(location).getPath();
                            int end = address.lastIndexOf('/');
                            made.put(address.substring(0, end), address.substring(end + 1));
                        });
        return answer;
    }

    /** What is gone after its deletion is made again, as it is asked for later. */
    private void restore(ContractOperation deletion, String address) {
        if (send(deletion, new ContractWire.Request("GET", address)).status() != 404) {
            return;
        }
        String list = deletion.path().substring(0, deletion.path().indexOf("/{"));
        deletion.file().operations().stream()
                .filter(each -> each.method().equals("POST") && each.path().equals(list))
                .forEach(each -> send(each, requests.get(each.id()).without("Idempotency-Key")));
    }

    /** What is deleted cannot be asked again: the checks are tried on what stays. */
    private ContractWire.Request kept(ContractOperation operation, ContractWire.Request request) {
        return operation.id().equals("deleteSubscription")
                ? request.to("/api/v1/subscriptions/" + made.get("/api/v1/subscriptions"))
                : request;
    }

    /** The request that a visited operation answered with success. */
    ContractWire.Request visited(String operationId) {
        ContractWire.Request request = requests.get(operationId);
        assertThat(request).as("%s was visited", operationId).isNotNull();
        return request;
    }

    /** The answer to it. */
    ContractWire.Answer answer(String operationId) {
        return answers.get(operationId);
    }

    private ContractWire.Request request(ContractOperation operation) {
        Map<String, String> values = values(operation);
        String target = operation.address(values);
        ContractWire.Request request =
                new ContractWire.Request(operation.method(), target + query(operation));
        if (operation.takes("header", "If-Match")) {
            request = request.with("If-Match", etag(operation, values));
        }
        if (operation.takes("header", "Idempotency-Key")) {
            request = request.with("Idempotency-Key", "tour-" + operation.id());
        }
        var body = operation.exampleBody();
        if (operation.id().equals("createSubscription")) {
            return subscription(
                    ", \"name\": \"Tour\", \"filter\": {\"methodology\": \"digital-economy\"}");
        }
        return body.isEmpty()
                ? request
                : request.withBody(body.get().getKey(), body.get().getValue());
    }

    /** What the operation cannot do without. */
    private static String query(ContractOperation operation) {
        return switch (operation.id()) {
            case "search" -> "?q=jizhan";
            case "convertUnit" -> "?to=km&value=12.5";
            case "exportJsonStat", "exportSdmxJson", "exportCsv", "exportSdmxCsv" ->
                    "?indicator=software-revenue&area=CN-SX&latest=2";
            case "getDerivedSeries" ->
                    "?indicator=software-revenue&transform=growth&area=CN-SX&from=2021";
            case "importTable" -> "?source=data-centre-register&release=2023";
            case "proposeTable" -> "?source=data-centre-register&release=2023&fileName=gdp.csv";
            case "takeDocument" ->
                    "?title=Shanxi%20in%202023&publisher=Shanxi%20Daily&date=2024-01-15&homeArea=CN-SX&rights=open";
            case "getProfile", "compareWithPublishedRankings" -> "?methodology=digital-economy";
            case "compareAreas" -> "?areas=CN-SX,CN-AH";
            default -> "";
        };
    }

    /** To an address that is here, as it is asked whether it wants that. */
    private ContractWire.Request subscription(String fields) {
        String body = "{\"url\": \"%s\"%s}".formatted(RECEIVER.url("/hooks"), fields);
        return new ContractWire.Request("POST", "/api/v1/subscriptions")
                .withBody("application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, String> values(ContractOperation operation) {
        if (operation.id().equals("deleteSubscription")) {
            return Map.of(
                    "id",
                    send(operation, subscription(""))
                            .json()
                            .path("subscription")
                            .path("id")
                            .asText());
        }
        if (!operation.takes("path", "id")) {
            return Map.of();
        }
        String list = operation.path().substring(0, operation.path().indexOf("/{"));
        if (operation.id().equals("acceptClaim")) {
            return Map.of("id", made.get("/api/v1/claims corrected"));
        }
        if (list.equals("/api/v1/claims") && !operation.isRead()) {
            String waiting = waitingClaim();
            made.putIfAbsent("/api/v1/claims corrected", waiting);
            return Map.of("id", waiting);
        }
        if (list.equals("/api/v1/editions") && operation.takes("path", "other")) {
            return Map.of("id", made.get(list), "other", made.get(list));
        }
        if (made.containsKey(list)) {
            return Map.of("id", made.get(list));
        }
        ContractWire.Answer items =
                send(operation, new ContractWire.Request("GET", list + "?limit=1"));
        return Map.of("id", items.json().path("items").path(0).path("id").asText());
    }

    private String waitingClaim() {
        JsonNode waiting =
                installation
                        .ingest()
                        .json(
                                "/api/v1/claims?state=waiting&document="
                                        + made.get("/api/v1/documents"));
        for (JsonNode claim : waiting.path("items")) {
            if (taken.add(claim.path("id").asText())) {
                return claim.path("id").asText();
            }
        }
        throw new IllegalStateException("The example document has too few claims that wait");
    }

    private String etag(ContractOperation operation, Map<String, String> values) {
        String address = operation.address(values);
        String thing = operation.path().endsWith("}") ? address : parent(address);
        return send(operation, new ContractWire.Request("GET", thing))
                .header("ETag")
                .orElseThrow(() -> new AssertionError(thing + " has no ETag"));
    }

    private static String parent(String address) {
        return address.substring(0, address.lastIndexOf('/'));
    }
}

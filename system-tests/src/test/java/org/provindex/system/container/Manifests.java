package org.provindex.system.container;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.provindex.system.installation.Installation;

/** The Kubernetes manifests, read strictly: a word that Kubernetes does not know is an error. */
public record Manifests(List<HasMetadata> objects) {
    private static final Path FOLDER = Installation.root().resolve("deploy/kubernetes");

    private static final Map<String, Class<? extends HasMetadata>> KINDS =
            Map.of(
                    "v1 Namespace", Namespace.class,
                    "v1 ConfigMap", ConfigMap.class,
                    "v1 Service", Service.class,
                    "apps/v1 Deployment", Deployment.class,
                    "apps/v1 StatefulSet", StatefulSet.class,
                    "batch/v1 Job", Job.class,
                    "policy/v1 PodDisruptionBudget", PodDisruptionBudget.class,
                    "networking.k8s.io/v1 Ingress", Ingress.class,
                    "networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class);

    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory())
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .setAnnotationIntrospector(new Strict());

    /** The model keeps unknown members for later; here they are refused. */
    private static final class Strict extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }
    }

    /** What the kustomizations of these folders name. */
    public static Manifests of(String... folders) throws IOException {
        List<HasMetadata> objects = new ArrayList<>();
        for (String name : folders) {
            Path folder = FOLDER.resolve(name);
            for (JsonNode resource :
                    YAML.readTree(folder.resolve("kustomization.yaml").toFile())
                            .path("resources")) {
                Path file = folder.resolve(resource.asText());
                if (Files.isRegularFile(file)) objects.addAll(read(file));
                else if (!Files.isRegularFile(file.resolve("kustomization.yaml"))) {
                    throw new AssertionError("%s names %s".formatted(folder, resource));
                }
            }
        }
        return new Manifests(objects);
    }

    private static List<HasMetadata> read(Path file) throws IOException {
        List<HasMetadata> objects = new ArrayList<>();
        try (var documents = YAML.readerFor(JsonNode.class).readValues(file.toFile())) {
            while (documents.hasNext()) {
                JsonNode document = (JsonNode) documents.next();
                String kind =
                        document.path("apiVersion").asText() + " " + document.path("kind").asText();
                Class<? extends HasMetadata> type = KINDS.get(kind);
                if (type == null) {
                    throw new AssertionError("%s has the unknown kind %s".formatted(file, kind));
                }
                objects.add(YAML.treeToValue(document, type));
            }
        }
        return objects;
    }

    public <T> Stream<T> all(Class<T> kind) {
        return objects.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** The pods of everything that starts some, by its name. */
    public Map<String, PodTemplateSpec> pods() {
        Map<String, PodTemplateSpec> pods = new java.util.TreeMap<>();
        all(Deployment.class)
                .forEach(d -> pods.put(d.getMetadata().getName(), d.getSpec().getTemplate()));
        all(StatefulSet.class)
                .forEach(s -> pods.put(s.getMetadata().getName(), s.getSpec().getTemplate()));
        all(Job.class).forEach(j -> pods.put(j.getMetadata().getName(), j.getSpec().getTemplate()));
        return pods;
    }
}

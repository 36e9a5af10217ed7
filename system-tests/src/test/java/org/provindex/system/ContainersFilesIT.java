package org.provindex.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.provindex.system.container.Command;
import org.provindex.system.container.Manifests;
import org.provindex.system.installation.Installation;

/**
 * What stands in more than one of the files for containers is the same in all; no engine needed.
 */
@Order(1)
class ContainersFilesIT {
    private static final List<String> SERVICES = List.of("indicator", "ranking", "ingest");

    private static String file(String name) throws IOException {
        return Files.readString(Installation.root().resolve(name));
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }

    /** The names that deploy/new-secrets writes. */
    private static Set<String> secrets() throws IOException {
        Path file = Files.createTempDirectory("provindex-").resolve("env");
        try {
            Command.run(
                            Installation.root(),
                            Map.of(),
                            List.of("bash", "deploy/new-secrets", file.toString()))
                    .succeeded();
            return found("^(\\w+)=.{20,}$", Files.readString(file));
        } finally {
            Files.deleteIfExists(file);
            Files.delete(file.getParent());
        }
    }

    @Test
    void theServicesGetTheOptionsThatTheLauncherGivesThem() throws IOException {
        Set<String> launcher =
                found(
                        "\"(-X\\S+)\"",
                        file(
                                "launcher/src/main/java/org/provindex/launcher/service/ServiceCommand.java"));
        Set<String> image = found("^(-X\\S+)$", file("deploy/image/jvm.options"));

        launcher.remove("-XX:");
        assertThat(launcher).hasSizeGreaterThan(10);
        assertThat(image).containsAll(launcher);
    }

    @Test
    void everySecretThatIsAskedForIsMadeAndNoneHasADefault() throws IOException {
        String compose = file("docker-compose.yml");

        assertThat(found("\\$\\{(\\w*(?:PASSWORD|KEY|SECRET)\\w*):\\?[^}]+}", compose))
                .isEqualTo(secrets());
        assertThat(found("\\$\\{(\\w*(?:PASSWORD|KEY|SECRET)\\w*)(?::?[-+][^}]+)}", compose))
                .isEmpty();
    }

    @Test
    void theManifestsNameWhatThereIs() throws IOException {
        Manifests manifests = Manifests.of("base", "with-postgres");
        Set<String> secrets = secrets();
        Set<String> settings =
                manifests.all(ConfigMap.class).findFirst().orElseThrow().getData().keySet();
        Map<String, PodTemplateSpec> pods = manifests.pods();

        assertThat(pods)
                .containsOnlyKeys(
                        "migrate", "indicator", "ranking", "ingest", "gateway", "postgres");
        for (PodTemplateSpec pod : pods.values()) {
            for (Container container : pod.getSpec().getContainers()) {
                for (EnvVar variable : container.getEnv()) {
                    var source = variable.getValueFrom();
                    if (source != null && source.getSecretKeyRef() != null) {
                        assertThat(source.getSecretKeyRef().getName())
                                .isEqualTo("provindex-secrets");
                        assertThat(secrets).contains(source.getSecretKeyRef().getKey());
                    }
                    if (source != null && source.getConfigMapKeyRef() != null) {
                        assertThat(settings).contains(source.getConfigMapKeyRef().getKey());
                    }
                    assertThat(variable.getName().endsWith("PASSWORD") && source == null).isFalse();
                }
            }
        }
        manifests
                .all(Service.class)
                .forEach(
                        service -> {
                            PodTemplateSpec pod = pods.get(service.getMetadata().getName());
                            assertThat(pod.getMetadata().getLabels())
                                    .containsAllEntriesOf(service.getSpec().getSelector());
                            assertThat(pod.getSpec().getContainers().get(0).getPorts())
                                    .extracting(ContainerPort::getName)
                                    .contains(
                                            service.getSpec()
                                                    .getPorts()
                                                    .get(0)
                                                    .getTargetPort()
                                                    .getStrVal());
                        });
    }

    @Test
    void everyPodKeepsToTheRestrictedProfileAndTheServicesAreProbed() throws IOException {
        Manifests manifests = Manifests.of("base", "with-postgres");
        for (PodTemplateSpec pod : manifests.pods().values()) {
            assertThat(pod.getSpec().getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSpec().getSecurityContext().getSeccompProfile().getType())
                    .isEqualTo("RuntimeDefault");
            for (Container container : pod.getSpec().getContainers()) {
                assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
                assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
                assertThat(container.getSecurityContext().getCapabilities().getDrop())
                        .containsExactly("ALL");
                assertThat(container.getResources().getLimits()).containsKey("memory");
            }
        }
        List<Deployment> services =
                manifests
                        .all(Deployment.class)
                        .filter(d -> SERVICES.contains(d.getMetadata().getName()))
                        .toList();
        assertThat(services).hasSize(3);
        for (Deployment service : services) {
            assertThat(service.getSpec().getTemplate().getMetadata().getLabels())
                    .containsAllEntriesOf(service.getSpec().getSelector().getMatchLabels());
            Container container = service.getSpec().getTemplate().getSpec().getContainers().get(0);
            assertThat(container.getStartupProbe().getHttpGet().getPath())
                    .isEqualTo("/q/health/started");
            assertThat(container.getLivenessProbe().getHttpGet().getPath())
                    .isEqualTo("/q/health/live");
            assertThat(container.getReadinessProbe().getHttpGet().getPath())
                    .isEqualTo("/q/health/ready");
        }
    }
}

package org.provindex.system.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.provindex.system.http.Answer;
import org.provindex.system.installation.Installation;
import org.provindex.system.installation.OnInstallation;

/** Every call of the documents for front-end teams and statistics offices answers, as it stands. */
@Order(5)
@ExtendWith(OnInstallation.class)
class DocumentedCallsIT {
    private static final Pattern CALL =
            Pattern.compile(
                    "^\\$ curl (?:-\\S+ )*(?:-H '([^:']+): ([^']+)' )?'http://127.0.0.1:8081([^']+)'",
                    Pattern.MULTILINE);

    @TestFactory
    Stream<DynamicTest> everyCallAnswers(Installation installation) {
        List<DynamicTest> calls = new ArrayList<>();
        for (String document : List.of("docs/sdmx.md", "docs/api.md")) {
            Matcher call = CALL.matcher(text(document));
            while (call.find()) {
                String path = call.group(3).replace("[", "%5B").replace("]", "%5D");
                String[] headers =
                        call.group(1) == null
                                ? new String[0]
                                : new String[] {call.group(1), call.group(2)};
                calls.add(
                        DynamicTest.dynamicTest(
                                document + " " + path,
                                () -> assertAnswers(installation, path, headers)));
            }
        }
        assertThat(calls).hasSizeGreaterThan(20);
        return calls.stream();
    }

    private static void assertAnswers(Installation installation, String path, String... headers) {
        Answer answer = installation.indicator().with("").get(path, headers);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.body().length).isGreaterThan(50);
    }

    private static String text(String document) {
        try {
            return Files.readString(Installation.root().resolve(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

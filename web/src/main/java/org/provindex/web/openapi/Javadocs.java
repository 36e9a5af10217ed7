package org.provindex.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.MethodInfo;

/**
 * What Javadoc says, as the compiler kept it in {@code <class>__Javadoc.json} beside each class.
 */
final class Javadocs {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The description of a type, without its tags; empty if there is none. */
    String of(ClassInfo type) {
        return text(doc(type.name().toString()).path("doc").asText().split("(?m)^\\s*@", 2)[0]);
    }

    /** What {@code @param} says of a component of a record; empty if it says nothing. */
    String of(ClassInfo type, String component) {
        String doc = doc(type.name().toString()).path("doc").asText();
        return Arrays.stream(doc.split("(?m)^\\s*@"))
                .filter(tag -> tag.matches("(?s)param\\s+" + component + "\\s.*"))
                .map(tag -> text(tag.replaceFirst("(?s)param\\s+\\S+\\s", "")))
                .findFirst()
                .orElse("");
    }

    /** The description of a method; empty if there is none. Overloads share one. */
    String of(MethodInfo method) {
        for (JsonNode candidate : doc(method.declaringClass().name().toString()).path("methods")) {
            if (candidate.path("name").asText().equals(method.name())) {
                return text(candidate.path("doc").asText().split("(?m)^\\s*@", 2)[0]);
            }
        }
        return "";
    }

    private static JsonNode doc(String type) {
        String resource = type.replace('.', '/') + "__Javadoc.json";
        try (InputStream in =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return in == null ? JSON.missingNode() : JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** From Javadoc to CommonMark, as a sentence: a capital first, a full stop last. */
    private static String text(String javadoc) {
        String plain =
                javadoc.replaceAll("\\{@code ([^}]*)}", "`$1`")
                        .replaceAll("\\{@link(?:plain)? #?([^}]*)}", "$1")
                        .replaceAll("</?(?:p|ul|ol|li|b|i|em|br)>", " ")
                        .replaceAll("\\s+", " ")
                        .strip();
        if (plain.isEmpty()) {
            return "";
        }
        String sentence = Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }
}

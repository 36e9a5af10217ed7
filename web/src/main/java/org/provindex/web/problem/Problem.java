package org.provindex.web.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A problem detail (RFC 9457).
 *
 * @param type stable reference that clients may compare, {@code /problems/<name>}
 * @param title what the type means, the same for every occurrence
 * @param status the HTTP status
 * @param detail what happened here and what to do next
 * @param errors each thing that is wrong, empty where there is just one
 * @param members further members with the facts
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Problem")
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        List<Fault> errors,
        @JsonAnyGetter Map<String, Object> members) {
    /** Member that is sent as a header too: seconds until the request may be tried again. */
    static final String RETRY_AFTER = "retryAfter";

    /**
     * One thing that is wrong.
     *
     * @param pointer JSON pointer into the body
     * @param parameter name of a query, path or header parameter
     * @param row 1-based row of a table, header included
     * @param column 1-based column
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Fault")
    public record Fault(
            @Nullable String pointer,
            @Nullable String parameter,
            @Nullable Long row,
            @Nullable Integer column,
            String code,
            String message) {
        public static Fault inBody(String pointer, String code, String message) {
            return new Fault(pointer, null, null, null, code, message);
        }

        public static Fault inParameter(String parameter, String code, String message) {
            return new Fault(null, parameter, null, null, code, message);
        }

        public static Fault inCell(
                long row, @Nullable Integer column, String code, String message) {
            return new Fault(null, null, row, column, code, message);
        }
    }

    public static Problem of(int status, String name, String title, String detail) {
        return new Problem("/problems/" + name, title, status, detail, List.of(), Map.of());
    }

    public Problem with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(type, title, status, detail, errors, more);
    }

    public Problem with(List<Fault> faults) {
        return new Problem(type, title, status, detail, List.copyOf(faults), members);
    }

    /** What was said of parameters, said of the fields of the same name in a body. */
    public Problem inBody() {
        if (errors.stream().allMatch(e -> e.parameter() == null)) {
            return this;
        }
        List<Fault> fields =
                errors.stream()
                        .map(e -> Fault.inBody("/" + e.parameter(), e.code(), e.message()))
                        .toList();
        return new Problem(type, title, 422, detail, fields, members);
    }

    /** For {@code throw problem.asException()}. */
    public ProblemException asException() {
        return new ProblemException(this);
    }
}

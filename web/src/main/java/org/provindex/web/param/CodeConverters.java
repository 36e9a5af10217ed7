package org.provindex.web.param;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.provindex.model.area.AreaCode;
import org.provindex.model.indicator.IndicatorCode;
import org.provindex.model.observation.Kind;
import org.provindex.model.observation.Measure;
import org.provindex.model.observation.ObservationId;
import org.provindex.model.period.Period;
import org.provindex.web.problem.Problems;

/**
 * Reads the shared values from parameters. A path that is no code leads nowhere (404); a query that
 * is none is a 400.
 */
@Provider
public class CodeConverters implements ParamConverterProvider {
    private record Reader(String what, Function<String, ?> parse) {}

    private static final Map<Class<?>, Reader> READERS =
            Map.of(
                    AreaCode.class, new Reader("area", AreaCode::new),
                    IndicatorCode.class, new Reader("indicator", IndicatorCode::new),
                    Period.class, new Reader("period", Period::parse),
                    Measure.class, new Reader("measure", Measure::parse),
                    Kind.class, new Reader("kind", Kind::parse),
                    ObservationId.class, new Reader("observation", ObservationId::parse));

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(
            Class<T> type, Type generic, Annotation[] annotations) {
        Reader reader = READERS.get(type);
        if (reader == null) {
            return null;
        }
        boolean path = false;
        for (Annotation annotation : annotations) {
            path |= annotation instanceof RestPath;
        }
        return new Code<>(type, reader, path);
    }

    private record Code<T>(Class<T> type, Reader reader, boolean path)
            implements ParamConverter<T> {
        @Override
        public T fromString(String text) {
            try {
                return type.cast(reader.parse.apply(text));
            } catch (IllegalArgumentException e) {
                throw (path
                                ? Problems.notFound(reader.what, text)
                                : Problems.invalidParameter(reader.what, e.getMessage()))
                        .asException();
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}

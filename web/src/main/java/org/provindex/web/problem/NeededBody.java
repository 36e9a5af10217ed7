package org.provindex.web.problem;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An operation that reads JSON never gets null: an absent body and the JSON null are refused. */
@Provider
public class NeededBody implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        @Nullable Object body = context.proceed();
        if (body == null && MediaType.APPLICATION_JSON_TYPE.isCompatible(context.getMediaType())) {
            throw Problem.of(
                            400,
                            "body-needed",
                            "A body is needed",
                            "Send a JSON object as the body; /openapi describes it.")
                    .asException();
        }
        return body;
    }
}

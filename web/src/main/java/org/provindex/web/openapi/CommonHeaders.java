package org.provindex.web.openapi;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Headers that answers carry by convention. */
final class CommonHeaders {
    private static final String ETAG = "ETag";
    private static final String LAST_MODIFIED = "Last-Modified";
    private static final String LINK = "Link";
    private static final String LOCATION = "Location";

    CommonHeaders(Components components) {
        components.addHeader(
                ETAG,
                header(
                        "Strong validator of this answer (RFC 9110, section 8.8.3). Send it in If-None-Match to ask again, in If-Match to change.",
                        "\"r25-1x4f9k\""));
        components.addHeader(
                LAST_MODIFIED,
                header(
                        "When the data revision behind the answer was made.",
                        "Sun, 22 Nov 2026 15:16:35 GMT"));
        components.addHeader(
                LINK,
                header(
                        "The next page, with `rel=\"next\"` (RFC 8288); absent on the last one.",
                        "<?cursor=MXR4cWc6Q04tR0Q>; rel=\"next\""));
        components.addHeader(
                LOCATION, header("Address of what was made or found.", "/api/v1/areas/CN-SX"));
    }

    private static Header header(String description, String example) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                .example(example);
    }

    void add(Operation operation, Endpoint endpoint) {
        for (Map.Entry<String, APIResponse> entry :
                operation.getResponses().getAPIResponses().entrySet()) {
            String status = entry.getKey();
            APIResponse response = entry.getValue();
            if (status.equals("200") && endpoint.isConditional()) {
                refer(response, ETAG);
                refer(response, LAST_MODIFIED);
            }
            if (status.equals("200") && endpoint.answersPages()) {
                refer(response, LINK);
            }
            if (status.equals("304")) {
                refer(response, ETAG);
            }
            if (status.equals("201") || status.equals("308")) {
                refer(response, LOCATION);
            }
        }
    }

    private static void refer(APIResponse response, String name) {
        response.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name));
    }
}

/**
 * The header Idempotency-Key of a POST: the same request again gets the answer of the first.
 *
 * <p>Source: IETF draft-ietf-httpapi-idempotency-key-header.
 */
@org.jspecify.annotations.NullMarked
package org.provindex.web.idempotency;

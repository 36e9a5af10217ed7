/** Who is asking and what they may do: API keys, tokens of an issuer, roles and scopes. */
@org.jspecify.annotations.NullMarked
package org.provindex.web.identity;

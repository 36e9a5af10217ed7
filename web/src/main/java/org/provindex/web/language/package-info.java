/** Names in the reader's language. */
@org.jspecify.annotations.NullMarked
package org.provindex.web.language;

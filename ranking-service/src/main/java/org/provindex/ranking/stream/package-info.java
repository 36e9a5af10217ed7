/** Events as they happen, over server-sent events (WHATWG HTML, section 9.2). */
@org.jspecify.annotations.NullMarked
package org.provindex.ranking.stream;

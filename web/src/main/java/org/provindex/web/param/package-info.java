/** Path and query parameters. */
@org.jspecify.annotations.NullMarked
package org.provindex.web.param;

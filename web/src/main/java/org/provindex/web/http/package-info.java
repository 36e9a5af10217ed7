/** What holds for every exchange. */
@org.jspecify.annotations.NullMarked
package org.provindex.web.http;

/** Calls as any client would make them. */
@org.jspecify.annotations.NullMarked
package org.provindex.system.http;

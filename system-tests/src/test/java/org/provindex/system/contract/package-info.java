/** Holds the services to the files in {@code openapi/}, for every operation that stands there. */
@org.jspecify.annotations.NullMarked
package org.provindex.system.contract;

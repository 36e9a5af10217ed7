/**
 * What the three running services do together, seen from outside: over HTTP and by their processes.
 */
@org.jspecify.annotations.NullMarked
package org.provindex.system;

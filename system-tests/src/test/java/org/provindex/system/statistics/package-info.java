/** Clients of the statistics world, which nobody here wrote, against the running services. */
@org.jspecify.annotations.NullMarked
package org.provindex.system.statistics;

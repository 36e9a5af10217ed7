/** Tables and documents that are sent, and the seeds that are there. */
@org.jspecify.annotations.NullMarked
package org.provindex.system.sample;

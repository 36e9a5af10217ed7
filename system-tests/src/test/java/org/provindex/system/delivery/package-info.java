/**
 * Fault programs of events and their delivery: nothing lost, nothing out of order, nothing twice
 * but under the same identifier. Short forms run in every build, {@code -Pfaults} runs the full
 * ones; seeds are printed.
 */
@org.jspecify.annotations.NullMarked
package org.provindex.system.delivery;

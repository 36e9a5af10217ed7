/** Benchmarks over running services; {@code -Pbench} runs all, see docs/benchmarks.md. */
@NullMarked
package org.provindex.system.bench;

import org.jspecify.annotations.NullMarked;

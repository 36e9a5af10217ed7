/** How fast observations are served, and how that grows; docs/benchmarks.md tells how to run it. */
package org.provindex.indicator.bench;

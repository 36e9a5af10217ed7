/** The product in containers, as {@code docker-compose.yml} starts it. */
@org.jspecify.annotations.NullMarked
package org.provindex.system.container;

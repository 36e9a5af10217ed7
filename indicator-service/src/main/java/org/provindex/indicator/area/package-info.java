/** Areas and groups. */
@org.jspecify.annotations.NullMarked
package org.provindex.indicator.area;

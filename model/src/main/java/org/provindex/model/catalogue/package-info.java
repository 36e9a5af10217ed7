/** The shared read side of areas, groups, units, indicators and sources. */
@org.jspecify.annotations.NullMarked
package org.provindex.model.catalogue;

/** Areas: what a claim or an observation may speak of. */
@org.jspecify.annotations.NullMarked
package org.provindex.model.area;

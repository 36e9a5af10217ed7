/** The ranking service. */
@org.jspecify.annotations.NullMarked
package org.provindex.ranking;

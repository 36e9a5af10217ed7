/** Methodologies: versions, validation against the catalogue. */
@org.jspecify.annotations.NullMarked
package org.provindex.ranking.methodology;

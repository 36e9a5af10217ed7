/**
 * Areas in text: names of the gazetteer, references such as "the province", and what they stand
 * for.
 */
@NullMarked
package org.provindex.reading.area;

import org.jspecify.annotations.NullMarked;

/**
 * Claims: what a text states about an area, an indicator and a period, with the rules that read it.
 */
@NullMarked
package org.provindex.reading.claim;

import org.jspecify.annotations.NullMarked;

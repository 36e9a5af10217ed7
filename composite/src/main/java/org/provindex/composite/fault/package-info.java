/**
 * Refusals of bad input: every one is named and says which indicator, area and period it is about.
 */
@NullMarked
package org.provindex.composite.fault;

import org.jspecify.annotations.NullMarked;

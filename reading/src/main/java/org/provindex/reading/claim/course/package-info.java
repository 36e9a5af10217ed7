/**
 * What earlier sentences have put in force: areas, times, kinds, a list, a plan. Rules read it;
 * {@code steering} changes it between sentences.
 */
@NullMarked
package org.provindex.reading.claim.course;

import org.jspecify.annotations.NullMarked;

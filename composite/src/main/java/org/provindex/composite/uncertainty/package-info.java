/**
 * What uncertain choices do to an index: seeded Monte Carlo replications over weights, methods,
 * imputation, treatment and data error, rank statistics, and Sobol indices.
 */
@NullMarked
package org.provindex.composite.uncertainty;

import org.jspecify.annotations.NullMarked;

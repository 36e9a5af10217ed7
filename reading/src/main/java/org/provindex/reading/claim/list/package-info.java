/**
 * What is told of several at once: {@code respectively} ({@code Lists}), one value of several areas
 * ({@code JointSubjects}), both of two ({@code BothAreas}).
 */
@NullMarked
package org.provindex.reading.claim.list;

import org.jspecify.annotations.NullMarked;

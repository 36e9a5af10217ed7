/**
 * What {@code /openapi} says beyond the signatures: everything that follows from the conventions of
 * this module, from annotations, from {@code @Nullable} and from Javadoc is derived at build time,
 * so that it is never written twice. What cannot be derived (the meaning of parameters and tags,
 * and examples) stands in {@code META-INF/openapi} of each module.
 */
@org.jspecify.annotations.NullMarked
package org.provindex.web.openapi;

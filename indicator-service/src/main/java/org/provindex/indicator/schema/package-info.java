/** Migration of the shared schema at start. */
@org.jspecify.annotations.NullMarked
package org.provindex.indicator.schema;

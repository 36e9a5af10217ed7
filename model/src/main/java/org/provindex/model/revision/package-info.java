/** The clock of knowledge. */
@org.jspecify.annotations.NullMarked
package org.provindex.model.revision;

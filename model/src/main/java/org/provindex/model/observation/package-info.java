/** Observations: the cell key, the one rule of recording, the shared read side. */
@org.jspecify.annotations.NullMarked
package org.provindex.model.observation;

/** The words and the database that the three services share. */
@org.jspecify.annotations.NullMarked
package org.provindex.model;

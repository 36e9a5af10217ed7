/** Setting up and reaching the shared PostgreSQL. */
@org.jspecify.annotations.NullMarked
package org.provindex.model.database;

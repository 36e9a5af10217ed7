/** The shared database inside a service. */
@org.jspecify.annotations.NullMarked
package org.provindex.web.database;

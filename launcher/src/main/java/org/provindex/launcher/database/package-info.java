/** Roles and database on a PostgreSQL server, embedded or the user's own. */
@NullMarked
package org.provindex.launcher.database;

import org.jspecify.annotations.NullMarked;

/** One installation as a user has it, started through the launcher. */
@org.jspecify.annotations.NullMarked
package org.provindex.system.installation;

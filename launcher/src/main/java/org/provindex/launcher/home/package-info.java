/** The folder {@code .provindex}: paths, lock, passwords, state of the running processes, logs. */
@NullMarked
package org.provindex.launcher.home;

import org.jspecify.annotations.NullMarked;

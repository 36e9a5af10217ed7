/** Operating system processes recognised by number and start time. */
@NullMarked
package org.provindex.launcher.process;

import org.jspecify.annotations.NullMarked;

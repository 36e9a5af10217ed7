/** The three services as processes: command line, addresses, readiness, supervision. */
@NullMarked
package org.provindex.launcher.service;

import org.jspecify.annotations.NullMarked;

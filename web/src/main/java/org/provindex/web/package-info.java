/** What all three services do alike over HTTP. */
@org.jspecify.annotations.NullMarked
package org.provindex.web;

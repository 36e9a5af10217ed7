/** Editions over HTTP: published, walked back, revised, and computed again elsewhere. */
package org.provindex.system.edition;

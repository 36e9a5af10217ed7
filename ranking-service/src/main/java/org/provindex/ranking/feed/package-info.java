/**
 * Feeds of editions for readers of news: Atom (RFC 4287, archive by RFC 5005) and JSON Feed 1.1.
 */
@org.jspecify.annotations.NullMarked
package org.provindex.ranking.feed;

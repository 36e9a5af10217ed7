/**
 * Webhooks (Standard Webhooks 1.0): workers in every replica lease subscriptions, send the next
 * event that matches with no transaction open, and write what came of it, guarded by a token that
 * grows with each lease.
 */
@org.jspecify.annotations.NullMarked
package org.provindex.ranking.delivery;

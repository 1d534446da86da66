package io.rapport.tracking.adapter.in.http.rate;

/**
 * What one address may send.
 *
 * @param always events that never count against a key, so that a key that others have used up is
 *     none the worse for those who send at an ordinary rate
 */
record Sender(Budget requests, Budget events, Budget always) {}

/**
 * The sample shop: a believable quarter of a shop and its subscriptions, written through the public
 * APIs only.
 */
@NullMarked
package io.rapport.local.sample;

import org.jspecify.annotations.NullMarked;

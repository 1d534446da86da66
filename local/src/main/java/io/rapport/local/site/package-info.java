/**
 * Where a local system stands: the checkout, the data directory, the ports, and what the data was
 * made with.
 */
@NullMarked
package io.rapport.local.site;

import org.jspecify.annotations.NullMarked;

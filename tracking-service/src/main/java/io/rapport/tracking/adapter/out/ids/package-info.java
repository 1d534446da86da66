/** Ids of what has none. */
@NullMarked
package io.rapport.tracking.adapter.out.ids;

import org.jspecify.annotations.NullMarked;

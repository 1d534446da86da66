/** How fast events are taken in. */
@NullMarked
package io.rapport.bench.tracking;

import org.jspecify.annotations.NullMarked;

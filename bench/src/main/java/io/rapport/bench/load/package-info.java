/** Load from many connections, and what it measured. */
@NullMarked
package io.rapport.bench.load;

import org.jspecify.annotations.NullMarked;

/** The parts of the system: how each is prepared, started, and known to be ready and ours. */
@NullMarked
package io.rapport.local.part;

import org.jspecify.annotations.NullMarked;

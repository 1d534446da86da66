/** The parts together: started in order, watched, stopped in reverse. */
@NullMarked
package io.rapport.local.stack;

import org.jspecify.annotations.NullMarked;

/** Processes of the operating system: starting, recognising, stopping; and who sits on a port. */
@NullMarked
package io.rapport.local.process;

import org.jspecify.annotations.NullMarked;

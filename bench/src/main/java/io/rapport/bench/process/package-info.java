/** The measured programs, each a process of its own, so that each has its own processor time. */
@NullMarked
package io.rapport.bench.process;

import org.jspecify.annotations.NullMarked;

/** The whole system on one machine, each part a process of its own, no containers. */
@NullMarked
package io.rapport.local;

import org.jspecify.annotations.NullMarked;

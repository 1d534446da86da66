/** How things are edited over HTTP: none is created twice, none is overwritten unseen. */
@NullMarked
package io.rapport.editing;

import org.jspecify.annotations.NullMarked;

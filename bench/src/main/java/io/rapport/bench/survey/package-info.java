/** How fast people are asked and answer, beside the least that a database must do for it. */
@NullMarked
package io.rapport.bench.survey;

import org.jspecify.annotations.NullMarked;

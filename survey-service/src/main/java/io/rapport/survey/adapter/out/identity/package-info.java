/** New ids. */
@NullMarked
package io.rapport.survey.adapter.out.identity;

import org.jspecify.annotations.NullMarked;

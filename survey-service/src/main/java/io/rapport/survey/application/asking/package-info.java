/** Who is asked now, why, and who would be. */
@NullMarked
package io.rapport.survey.application.asking;

import org.jspecify.annotations.NullMarked;

/** Members close the loop with who answered. */
@NullMarked
package io.rapport.survey.application.followup;

import org.jspecify.annotations.NullMarked;

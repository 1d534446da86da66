/** What every part of the survey domain speaks of. */
@NullMarked
package io.rapport.survey.domain;

import org.jspecify.annotations.NullMarked;

/** Links: made for people, followed by them, and by machines. */
@NullMarked
package io.rapport.survey.application.linking;

import org.jspecify.annotations.NullMarked;

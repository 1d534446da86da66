/** What people answered, and that they were asked. */
@NullMarked
package io.rapport.survey.domain.response;

import org.jspecify.annotations.NullMarked;

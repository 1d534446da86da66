/** Showing what the answers say together. */
@NullMarked
package io.rapport.survey.application.result;

import org.jspecify.annotations.NullMarked;

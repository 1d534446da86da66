/** What others are told, in the words of the contracts. */
@NullMarked
package io.rapport.survey.adapter.message;

import org.jspecify.annotations.NullMarked;

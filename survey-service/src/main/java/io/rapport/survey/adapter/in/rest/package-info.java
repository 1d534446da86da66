/** The HTTP side: members author and read, respondents answer. */
@NullMarked
package io.rapport.survey.adapter.in.rest;

import org.jspecify.annotations.NullMarked;

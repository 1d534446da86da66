/** The pages of links, as browsers without a script see them, and what mails say of them. */
@NullMarked
package io.rapport.survey.adapter.in.rest.page;

import org.jspecify.annotations.NullMarked;

/** What projects have settled, from the project directory. */
@NullMarked
package io.rapport.survey.adapter.out.directory;

import org.jspecify.annotations.NullMarked;

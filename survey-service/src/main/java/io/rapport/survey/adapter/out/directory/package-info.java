/** What projects have settled and who belongs to them, from the project directory. */
@NullMarked
package io.rapport.survey.adapter.out.directory;

import org.jspecify.annotations.NullMarked;

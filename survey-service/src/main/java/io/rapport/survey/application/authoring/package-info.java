/** Making surveys and taking them through their life. */
@NullMarked
package io.rapport.survey.application.authoring;

import org.jspecify.annotations.NullMarked;

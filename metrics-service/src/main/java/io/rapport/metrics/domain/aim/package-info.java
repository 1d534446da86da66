/** What a project wants people to do, and how it weighs what they do. */
@NullMarked
package io.rapport.metrics.domain.aim;

import org.jspecify.annotations.NullMarked;

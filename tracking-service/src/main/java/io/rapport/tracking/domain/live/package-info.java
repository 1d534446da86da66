/** What somebody sees who watches a project's events as they come in. */
@NullMarked
package io.rapport.tracking.domain.live;

import org.jspecify.annotations.NullMarked;

/** What of a visitor is kept. */
@NullMarked
package io.rapport.tracking.domain.privacy;

import org.jspecify.annotations.NullMarked;

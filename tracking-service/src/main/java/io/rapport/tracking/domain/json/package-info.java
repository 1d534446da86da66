/** JSON values as clients send them: kept, never interpreted further than a rule needs. */
@NullMarked
package io.rapport.tracking.domain.json;

import org.jspecify.annotations.NullMarked;

/** What user agents are, by maintained lists. */
@NullMarked
package io.rapport.tracking.adapter.out.agents;

import org.jspecify.annotations.NullMarked;

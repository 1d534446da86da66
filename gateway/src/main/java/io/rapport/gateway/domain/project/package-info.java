/** A project: what it measures by, who belongs to it, and the keys that write to it. */
@NullMarked
package io.rapport.gateway.domain.project;

import org.jspecify.annotations.NullMarked;

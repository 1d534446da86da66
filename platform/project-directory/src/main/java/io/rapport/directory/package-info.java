/**
 * A service's own read-only view of control.projects, complete before the service reports ready.
 */
@NullMarked
package io.rapport.directory;

import org.jspecify.annotations.NullMarked;

/** The projects, from the service's view of control.projects. */
@NullMarked
package io.rapport.metrics.adapter.out.directory;

import org.jspecify.annotations.NullMarked;

/**
 * What can be done with a project. Every change locks it, so that versions and messages keep their
 * order.
 */
@NullMarked
package io.rapport.gateway.application.project;

import org.jspecify.annotations.NullMarked;

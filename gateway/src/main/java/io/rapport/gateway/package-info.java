/** The front door: login, projects and keys, routing. */
@NullMarked
package io.rapport.gateway;

import org.jspecify.annotations.NullMarked;

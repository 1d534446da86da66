/** What the use cases need from outside. */
@NullMarked
package io.rapport.gateway.application.port;

import org.jspecify.annotations.NullMarked;

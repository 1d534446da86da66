/** Projects in PostgreSQL. */
@NullMarked
package io.rapport.gateway.adapter.out.postgres;

import org.jspecify.annotations.NullMarked;

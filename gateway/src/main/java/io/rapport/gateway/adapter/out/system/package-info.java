/** Time and chance, which rules are given and never take. */
@NullMarked
package io.rapport.gateway.adapter.out.system;

import org.jspecify.annotations.NullMarked;

/** How every service says no: RFC 9457 problem documents that name the field and the reason. */
@NullMarked
package io.rapport.problems;

import org.jspecify.annotations.NullMarked;

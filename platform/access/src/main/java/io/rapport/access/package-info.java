/** Who may do what in a project: the one check that every admin endpoint passes. */
@NullMarked
package io.rapport.access;

import org.jspecify.annotations.NullMarked;

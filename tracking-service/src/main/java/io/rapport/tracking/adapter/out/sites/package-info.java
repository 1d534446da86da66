/** What sites are, by a maintained list. */
@NullMarked
package io.rapport.tracking.adapter.out.sites;

import org.jspecify.annotations.NullMarked;

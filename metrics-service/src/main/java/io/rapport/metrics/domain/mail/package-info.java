/** What becomes of e-mails. */
@NullMarked
package io.rapport.metrics.domain.mail;

import org.jspecify.annotations.NullMarked;

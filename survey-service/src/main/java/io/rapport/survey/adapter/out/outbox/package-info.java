/** Facts to the other services, in the transaction that makes them. */
@NullMarked
package io.rapport.survey.adapter.out.outbox;

import org.jspecify.annotations.NullMarked;

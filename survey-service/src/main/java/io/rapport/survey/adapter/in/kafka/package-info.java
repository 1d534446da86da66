/** What the other services say. */
@NullMarked
package io.rapport.survey.adapter.in.kafka;

import org.jspecify.annotations.NullMarked;

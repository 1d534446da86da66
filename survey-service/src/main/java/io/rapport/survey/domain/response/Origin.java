package io.rapport.survey.domain.response;

import java.time.Instant;

/**
 * What a response is from its first submission on.
 *
 * @param startedAt when the first answer was given
 */
public record Origin(ResponseId id, Occasion occasion, Instant startedAt) {}

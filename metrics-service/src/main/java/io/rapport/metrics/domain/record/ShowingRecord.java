package io.rapport.metrics.domain.record;

import io.rapport.metrics.domain.survey.SurveyRef;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A showing of a survey, and what became of it.
 *
 * @param responseId of the response that was started
 * @param tookMs from the first part of the response to the last, where it came in parts
 * @param attributes of the response, a JSON object
 */
public record ShowingRecord(
    Place place,
    SurveyRef survey,
    String channel,
    Instant shownAt,
    Optional<String> person,
    Optional<String> anonymousId,
    Optional<String> userId,
    Optional<String> responseId,
    boolean completed,
    OptionalLong tookMs,
    String attributes)
    implements KpiRecord {}

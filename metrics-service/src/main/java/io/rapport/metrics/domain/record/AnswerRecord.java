package io.rapport.metrics.domain.record;

import io.rapport.metrics.domain.survey.SurveyRef;
import java.time.Instant;
import java.util.Optional;

/**
 * An answer behind a number.
 *
 * @param person who gave it, by today's links
 * @param attributes a JSON object
 */
public record AnswerRecord(
    Place place,
    String responseId,
    SurveyRef survey,
    String questionId,
    int score,
    int scaleMax,
    String channel,
    Instant occurredAt,
    boolean completed,
    Optional<String> person,
    Optional<String> anonymousId,
    Optional<String> userId,
    String attributes)
    implements KpiRecord {}

package io.rapport.survey.application.answering;

import io.rapport.survey.domain.response.Hearers;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.response.Submission;
import java.time.Instant;
import java.util.Optional;

/**
 * A submission as it is handed in.
 *
 * @param standing what was kept of its response when somebody looked
 * @param givenAt when the person gave it
 * @param hearers who hears of it, once it is kept
 */
record Handed(
    Submission submission,
    Optional<Response> standing,
    Instant givenAt,
    Instant now,
    Hearers hearers) {}

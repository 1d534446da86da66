package io.rapport.survey.domain.asking;

import io.rapport.survey.domain.targeting.Happening;
import io.rapport.survey.domain.targeting.Properties;
import java.util.Optional;

/**
 * Where a person is right now, as their page says it.
 *
 * @param traits the page's own word; beside it stands what metrics-service says
 */
public record Moment(
    Happening happening,
    Optional<String> url,
    Optional<String> device,
    Optional<String> language,
    Properties traits,
    Signals signals) {}

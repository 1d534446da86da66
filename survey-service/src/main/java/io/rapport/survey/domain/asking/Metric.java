package io.rapport.survey.domain.asking;

import io.rapport.survey.domain.question.Ces;
import io.rapport.survey.domain.question.Csat;
import io.rapport.survey.domain.question.Nps;
import io.rapport.survey.domain.question.Question;
import io.rapport.survey.domain.survey.Questionnaire;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A measure that people should not be asked for too often. */
public enum Metric {
  NPS,
  CSAT,
  CES;

  /** The ones that a survey asks for. */
  public static Set<Metric> of(Questionnaire questionnaire) {
    var metrics = EnumSet.noneOf(Metric.class);
    questionnaire.questions().forEach(question -> of(question).ifPresent(metrics::add));
    return metrics;
  }

  private static Optional<Metric> of(Question question) {
    if (question instanceof Nps) {
      return Optional.of(NPS);
    }
    if (question instanceof Csat) {
      return Optional.of(CSAT);
    }
    return question instanceof Ces ? Optional.of(CES) : Optional.empty();
  }
}

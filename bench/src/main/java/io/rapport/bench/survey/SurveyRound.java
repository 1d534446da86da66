package io.rapport.bench.survey;

import io.rapport.bench.load.Figures;

/**
 * One turn of all measurements, one after the other on the same machine in the same minutes.
 *
 * @param decide beside a bare endpoint that reads one row by its key, at half of what the service
 *     can take
 * @param answer beside a bare endpoint that commits one row, as everybody answers at once
 * @param manyAnswers the same at half of what the service can take
 */
record SurveyRound(Beside decide, Beside answer, Beside manyAnswers) {

  /** Both at the same rate. */
  record Beside(Figures bare, Figures service) {

    double ratio() {
      return service.p99Millis() / bare.p99Millis();
    }
  }

  @Override
  public String toString() {
    return "  decide %.2f times its bare endpoint, an answer %.2f times, many answers %.2f times"
        .formatted(decide.ratio(), answer.ratio(), manyAnswers.ratio());
  }
}

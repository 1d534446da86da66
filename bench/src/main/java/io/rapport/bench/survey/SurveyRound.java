package io.rapport.bench.survey;

import io.rapport.bench.load.Figures;

/**
 * One turn of all measurements, one after the other on the same machine in the same minutes, each
 * pair at the same rate.
 *
 * @param read a bare endpoint that reads one row by its key
 * @param write a bare endpoint that commits one row
 */
record SurveyRound(Figures read, Figures decide, Figures write, Figures answer) {

  double decideRatio() {
    return decide.p99Millis() / read.p99Millis();
  }

  double answerRatio() {
    return answer.p99Millis() / write.p99Millis();
  }

  @Override
  public String toString() {
    return "  decide %.2f times its bare endpoint, an answer %.2f times"
        .formatted(decideRatio(), answerRatio());
  }
}

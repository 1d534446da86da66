package io.rapport.metrics.domain.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.metrics.domain.prediction.Risk.Reason;
import io.rapport.metrics.domain.prediction.Risk.Reason.Code;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RiskTest {

  private static final BuyerHistory BOUGHT = new BuyerHistory(3, 60, 150, 3, 90);

  @Test
  void every_reason_has_a_code_and_words_with_the_numbers_of_the_person() {
    var risk = new Risk(94, Optional.of(BOUGHT), Optional.of(0.2), 10, 40, true);

    assertThat(risk.reasons())
        .containsExactly(
            new Reason(
                Code.PROBABLY_LEFT,
                "bought on 4 days within 61, but not for the last 90: the chance that they come back is 20 %"),
            new Reason(Code.ACTIVITY_FELL, "the engagement score fell from 40 to 10"),
            new Reason(Code.DETRACTOR, "the latest NPS answer is 6 or less"));
  }

  @Test
  void a_reason_begins_at_its_bound() {
    assertThat(codes(0.5, 25)).containsExactly(Code.PROBABLY_LEFT, Code.ACTIVITY_FELL);
    assertThat(codes(0.51, 24.9)).isEmpty();
  }

  @Test
  void without_orders_the_rest_judges() {
    var risk = new Risk(80, Optional.empty(), Optional.empty(), 0, 80, false);

    assertThat(risk.reasons())
        .containsExactly(
            new Reason(
                Code.ACTIVITY_FELL,
                "was there in the time before with an engagement score of 80, and has not come since"));
  }

  private static List<Code> codes(double alive, double fell) {
    return new Risk(0, Optional.of(BOUGHT), Optional.of(alive), 50, 50 + fell, false)
        .reasons().stream().map(Reason::code).toList();
  }
}

package io.rapport.survey.domain.response;

import static io.rapport.survey.domain.survey.SurveyExamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.survey.domain.response.Refusal.Reason;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ImportRulesTest {

  @Test
  void the_past_reaches_from_2000_to_now() {
    assertThat(ImportRules.refusal("occurredAt", NOON, NOON)).isEmpty();
    assertThat(ImportRules.refusal("occurredAt", ImportRules.EARLIEST, NOON)).isEmpty();
  }

  @Test
  void the_future_is_not_imported() {
    assertThat(ImportRules.refusal("occurredAt", NOON.plusMillis(1), NOON))
        .contains(Refusal.of(Reason.INVALID, "occurredAt", "must not be in the future"));
  }

  @Test
  void a_clock_that_was_never_set_is_not_believed() {
    assertThat(ImportRules.refusal("occurredAt", Instant.parse("1999-12-31T23:59:59Z"), NOON))
        .contains(
            Refusal.of(Reason.INVALID, "occurredAt", "must not be before 2000-01-01T00:00:00Z"));
  }
}

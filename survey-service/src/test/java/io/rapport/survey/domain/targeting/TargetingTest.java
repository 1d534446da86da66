package io.rapport.survey.domain.targeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.survey.domain.Fault;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TargetingTest {

  private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void everybody_is_a_good_target() {
    assertThat(Targeting.EVERYBODY.faults()).isEmpty();
  }

  @Test
  void every_part_that_is_wrong_is_named() {
    var targeting =
        new Targeting(
            new Period(Optional.of(NEW_YEAR), Optional.of(NEW_YEAR)),
            Optional.of(0),
            List.of(
                new Trigger.Scroll(101),
                new Trigger.Delay(-1),
                new Trigger.Event(" ", List.of()),
                new Trigger.PageView(List.of(new UrlMatch(UrlMatch.Kind.EXACT, "")), List.of())),
            new Audience(
                List.of(
                    new Criterion.InSegment(""),
                    new Criterion.OfTrait(new Condition("", Condition.Operator.EXISTS, List.of()))),
                List.of(new Criterion.OnDevice(Set.of()))),
            false,
            new BigDecimal("0.001"),
            new Repetition.AtMost(0, -1),
            Set.of(),
            1_001);

    assertThat(targeting.faults())
        .extracting(Fault::field)
        .containsExactly(
            "until",
            "quota",
            "triggers[0].percent",
            "triggers[1].seconds",
            "triggers[2].name",
            "triggers[3].urls[0].value",
            "audience.include[0].segment",
            "audience.include[1].name",
            "audience.exclude[0].devices",
            "sample",
            "clock.times",
            "clock.afterDays",
            "priority");
  }

  @Test
  void absurd_dates_are_refused() {
    var targeting =
        new Period(
            Optional.of(Instant.parse("-000001-01-01T00:00:00Z")),
            Optional.of(Instant.parse("+99999-01-01T00:00:00Z")));

    assertThat(targeting.faults()).extracting(Fault::field).containsExactly("from", "until");
  }
}

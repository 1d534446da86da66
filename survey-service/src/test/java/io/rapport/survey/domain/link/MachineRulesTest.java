package io.rapport.survey.domain.link;

import static io.rapport.survey.domain.survey.SurveyExamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.survey.domain.response.MachineSign;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MachineRulesTest {

  private static final Instant ANSWERED = NOON;
  private static final Optional<Instant> LONG_BEFORE = Optional.of(NOON.minusSeconds(30));
  private static final Optional<Scan> NO_SCAN = Optional.empty();

  private final MachineRules rules =
      new MachineRules(Duration.ofMillis(500), Duration.ofMinutes(2));

  @Test
  void who_reads_a_page_and_answers_it_is_a_person() {
    assertThat(sign(false, false, LONG_BEFORE, NO_SCAN)).isEmpty();
  }

  @Test
  void a_machine_may_say_what_it_is() {
    assertThat(sign(true, false, LONG_BEFORE, NO_SCAN)).contains(MachineSign.CRAWLER);
  }

  @Test
  void no_person_fills_in_what_nobody_sees() {
    assertThat(sign(false, true, LONG_BEFORE, NO_SCAN)).contains(MachineSign.HONEYPOT);
  }

  @Test
  void no_person_answers_a_page_that_was_never_given() {
    assertThat(sign(false, false, Optional.empty(), NO_SCAN)).contains(MachineSign.NO_PAGE);
  }

  @Test
  void no_person_answers_at_once() {
    assertThat(sign(false, false, Optional.of(NOON.minusMillis(499)), NO_SCAN))
        .contains(MachineSign.TOO_FAST);
    assertThat(sign(false, false, Optional.of(NOON.minusMillis(500)), NO_SCAN)).isEmpty();
  }

  @Test
  void who_has_begun_may_leaf_on_quickly() {
    var quick = new Approach(false, false, true, Optional.of(NOON.minusMillis(1)), NO_SCAN, NOON);

    assertThat(rules.sign(quick)).isEmpty();
  }

  @Test
  void what_is_answered_about_when_its_link_was_scanned_is_the_scanners() {
    assertThat(sign(false, false, LONG_BEFORE, scanned(NOON.minusSeconds(120))))
        .contains(MachineSign.TRAP);
    assertThat(sign(false, false, LONG_BEFORE, scanned(NOON.minusSeconds(121)))).isEmpty();
    assertThat(rules.isByScanner(new Scan(MachineSign.TRAP, NOON), NOON.minusSeconds(120)))
        .isTrue();
    assertThat(rules.isByScanner(new Scan(MachineSign.TRAP, NOON), NOON.minusSeconds(121)))
        .isFalse();
  }

  private Optional<MachineSign> sign(
      boolean saysCrawler, boolean filled, Optional<Instant> given, Optional<Scan> scan) {
    return rules.sign(new Approach(saysCrawler, filled, false, given, scan, ANSWERED));
  }

  private static Optional<Scan> scanned(Instant at) {
    return Optional.of(new Scan(MachineSign.TRAP, at));
  }
}

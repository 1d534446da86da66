package io.rapport.metrics.domain.alert;

import static io.rapport.metrics.domain.alert.Verdict.LOW_SAMPLE;
import static io.rapport.metrics.domain.alert.Verdict.MISSED;
import static io.rapport.metrics.domain.alert.Verdict.NO_DATA;
import static io.rapport.metrics.domain.alert.Verdict.OK;
import static io.rapport.metrics.domain.alert.Verdict.RAISED;
import static io.rapport.metrics.domain.alert.Verdict.REACHED;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.metrics.domain.alert.Watch.News;
import io.rapport.metrics.domain.kpi.Unit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WatchTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final Hearing SILENT = new Hearing(Optional.empty(), Duration.ZERO, true);

  @Test
  void others_are_told_when_it_begins_and_when_it_ends() {
    assertThat(told(Duration.ZERO, OK, RAISED, RAISED, OK, OK, RAISED))
        .containsExactly("1 RAISED", "3 RESOLVED", "5 RAISED");
  }

  @Test
  void days_of_which_nothing_is_known_change_nothing() {
    assertThat(told(Duration.ZERO, NO_DATA, RAISED, NO_DATA, LOW_SAMPLE, RAISED, OK))
        .containsExactly("1 RAISED", "5 RESOLVED");
  }

  @Test
  void what_comes_again_during_the_cooldown_is_not_told_and_nor_is_its_end() {
    assertThat(told(Duration.ofDays(3), RAISED, OK, RAISED, OK, RAISED))
        .containsExactly("0 RAISED", "1 RESOLVED", "4 RAISED");
  }

  @Test
  void a_target_is_reached_once_and_missed_at_its_end() {
    assertThat(told(Duration.ZERO, OK, REACHED, REACHED, OK, REACHED)).containsExactly("1 REACHED");
    assertThat(told(Duration.ZERO, OK, REACHED, OK, MISSED))
        .containsExactly("1 REACHED", "3 MISSED");
  }

  @Test
  void what_is_so_already_is_no_news_to_a_silent_start() {
    assertThat(told(SILENT, RAISED, RAISED, OK, RAISED, OK))
        .containsExactly("3 RAISED", "4 RESOLVED");
    assertThat(told(SILENT, REACHED, REACHED, OK, REACHED)).isEmpty();
    assertThat(told(SILENT, MISSED)).isEmpty();
    assertThat(told(SILENT, OK, REACHED)).containsExactly("1 REACHED");
    assertThat(told(SILENT, NO_DATA, RAISED)).containsExactly("1 RAISED");
  }

  @Test
  void another_version_begins_anew_beside_what_was_found_before() {
    var raised = Watch.begun(1).after(found(0, RAISED), hearing(Duration.ofDays(9))).watch();

    var anew = raised.of(2);

    assertThat(anew.raised()).isFalse();
    assertThat(anew.last()).isEmpty();
    assertThat(anew.lastTold()).isEmpty();
    assertThat(anew.history()).hasSize(1);
  }

  @Test
  void only_so_much_of_the_history_is_kept() {
    var watch = Watch.begun(1);
    for (int n = 0; n < Watch.MOST + 5; n++) {
      watch = watch.after(found(n, OK), hearing(Duration.ZERO)).watch();
    }

    assertThat(watch.history()).hasSize(Watch.MOST);
    assertThat(watch.until()).contains(FIRST.plusDays(Watch.MOST + 4));
  }

  /** What is told of a number that is looked at day by day, with the number of the day. */
  private static List<String> told(Duration cooldown, Verdict... verdicts) {
    return told(hearing(cooldown), verdicts);
  }

  private static List<String> told(Hearing hearing, Verdict... verdicts) {
    var told = new ArrayList<String>();
    var watch = Watch.begun(1);
    for (int n = 0; n < verdicts.length; n++) {
      var step = watch.after(found(n, verdicts[n]), hearing);
      var day = n;
      step.news().map(News::name).ifPresent(news -> told.add(day + " " + news));
      watch = step.watch();
    }
    return told;
  }

  private static Hearing hearing(Duration cooldown) {
    return new Hearing(Optional.empty(), cooldown, false);
  }

  private static Evaluation found(int n, Verdict verdict) {
    var day = FIRST.plusDays(n);
    Instant at = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return new Evaluation(
        1,
        new Days(day, day),
        at,
        verdict,
        Optional.of(BigDecimal.TEN),
        Unit.SCORE,
        50,
        false,
        Shift.NONE,
        Optional.empty());
  }
}

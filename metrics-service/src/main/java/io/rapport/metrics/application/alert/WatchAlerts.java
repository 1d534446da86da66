package io.rapport.metrics.application.alert;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.rapport.metrics.application.port.ProjectSettings;
import io.rapport.metrics.application.port.Projects;
import io.rapport.metrics.application.port.QueryRefused;
import io.rapport.metrics.application.port.Shelf;
import io.rapport.metrics.application.port.Watches;
import io.rapport.metrics.application.receipt.ReadUpTo;
import io.rapport.metrics.domain.alert.Alert;
import io.rapport.metrics.domain.alert.Days;
import io.rapport.metrics.domain.alert.Watch;
import io.rapport.metrics.domain.saved.Saved;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/**
 * Looks at every alert whose days are over, once for the same days, and keeps what is to be told
 * together with what was seen.
 */
@ApplicationScoped
public class WatchAlerts {

  private static final int MOST_BEHIND = 31;
  private static final Duration REST_AFTER_FAILURE = Duration.ofMinutes(10);

  private final Shelf<Alert> alerts;
  private final Watches watches;
  private final Projects projects;
  private final EvaluateAlert evaluateAlert;
  private final AlertLetters letters;
  private final ReadUpTo readUpTo;

  public WatchAlerts(
      Shelf<Alert> alerts,
      Watches watches,
      Projects projects,
      EvaluateAlert evaluateAlert,
      AlertLetters letters,
      ReadUpTo readUpTo) {
    this.alerts = alerts;
    this.watches = watches;
    this.projects = projects;
    this.evaluateAlert = evaluateAlert;
    this.letters = letters;
    this.readUpTo = readUpTo;
  }

  /**
   * Nothing until the log was read to its end once: half a day would raise alarms.
   *
   * @param settle how long after their end days are looked at, so that late events are in
   * @param goesOn whether another one may be looked at
   */
  public Round watch(Instant now, Duration settle, BooleanSupplier goesOn) {
    var round = new Round();
    readUpTo
        .moment()
        .map(read -> read.isBefore(now) ? read : now)
        .ifPresent(read -> watch(new Moment(now, read.minus(settle)), goesOn, round));
    return round;
  }

  private void watch(Moment moment, BooleanSupplier goesOn, Round round) {
    var all = alerts.all().stream().collect(groupingBy(Saved::project));
    all.forEach(
        (project, saved) -> {
          watches.keepOnly(project, saved.stream().map(Saved::id).collect(toSet()));
          projects
              .find(project)
              .ifPresent(
                  settings ->
                      saved.stream()
                          .filter(alert -> alert.draft().enabled())
                          .takeWhile(_ -> goesOn.getAsBoolean())
                          .forEach(alert -> watch(alert, settings, moment, round)));
        });
  }

  private void watch(Saved<Alert> alert, ProjectSettings settings, Moment moment, Round round) {
    var watch =
        watches
            .find(alert.project(), alert.id())
            .orElseGet(() -> Watch.begun(alert.version()))
            .of(alert.version());
    if (watch.failure().filter(failure -> isRecent(failure, moment)).isPresent()) {
      return;
    }
    try {
      for (var days : due(alert.draft(), watch, settings, moment)) {
        watch = looked(alert, watch, days, settings, moment, round);
      }
    } catch (QueryRefused e) {
      failed(alert, watch, moment, e.reason().name().toLowerCase(Locale.ROOT), e, round);
    } catch (AskedNumbers.Unaskable e) {
      failed(alert, watch, moment, e.reason(), e, round);
    } catch (RuntimeException e) {
      failed(alert, watch, moment, "something is wrong here; it was logged", e, round);
    }
  }

  private Watch looked(
      Saved<Alert> alert,
      Watch watch,
      Days days,
      ProjectSettings settings,
      Moment moment,
      Round round) {
    var found =
        evaluateAlert.evaluate(alert.project(), alert.draft(), alert.version(), days, moment.now());
    var step = watch.after(found, alert.draft().hearing());
    watches.keep(
        alert.project(),
        alert.id(),
        step.watch(),
        step.news().stream()
            .map(news -> letters.letter(alert, news, found, settings.zone()))
            .toList());
    round.evaluated(step);
    return step.watch();
  }

  /** Those that are over and were not looked at, the oldest first; of a new one the last. */
  private static Iterable<Days> due(
      Alert alert, Watch watch, ProjectSettings settings, Moment moment) {
    var day = EvaluateAlert.lastDay(settings, moment.settled());
    var due = new ArrayDeque<Days>();
    var next = alert.rule().lastBy(day, settings.weekStart());
    while (next.filter(days -> isNew(days, watch)).isPresent() && due.size() < most(watch)) {
      due.addFirst(next.get());
      next = alert.rule().lastBy(next.get().to().minusDays(1), settings.weekStart());
    }
    return due;
  }

  private static int most(Watch watch) {
    return watch.last().isEmpty() ? 1 : MOST_BEHIND;
  }

  private static boolean isNew(Days days, Watch watch) {
    return watch.until().map(until -> days.to().isAfter(until)).orElse(true);
  }

  private static boolean isRecent(Watch.Failure failure, Moment moment) {
    return moment.now().isBefore(failure.at().plus(REST_AFTER_FAILURE));
  }

  private void failed(
      Saved<Alert> alert,
      Watch watch,
      Moment moment,
      String reason,
      RuntimeException cause,
      Round round) {
    round.failed(new Round.Failure(alert.project(), alert.id(), cause));
    watches.keep(
        alert.project(),
        alert.id(),
        watch.failed(new Watch.Failure(moment.now(), reason)),
        List.of());
  }

  /**
   * When alerts are looked at.
   *
   * @param settled what ended before is not going to change much any more
   */
  private record Moment(Instant now, Instant settled) {}
}

package io.rapport.metrics.application.digest;

import io.rapport.metrics.application.alert.AskedNumbers;
import io.rapport.metrics.application.kpi.AnswerKpi;
import io.rapport.metrics.application.port.DigestWishes;
import io.rapport.metrics.application.port.ProjectSettings;
import io.rapport.metrics.application.port.QueryRefused;
import io.rapport.metrics.application.port.Shelf;
import io.rapport.metrics.application.port.Watches;
import io.rapport.metrics.domain.alert.Alert;
import io.rapport.metrics.domain.alert.AskedNumber;
import io.rapport.metrics.domain.alert.Days;
import io.rapport.metrics.domain.alert.Evaluation;
import io.rapport.metrics.domain.alert.Rule;
import io.rapport.metrics.domain.alert.Verdict;
import io.rapport.metrics.domain.alert.Watch;
import io.rapport.metrics.domain.annotation.Annotation;
import io.rapport.metrics.domain.digest.Digest;
import io.rapport.metrics.domain.digest.DigestWish;
import io.rapport.metrics.domain.digest.Mover;
import io.rapport.metrics.domain.kpi.Catalogue;
import io.rapport.metrics.domain.saved.Saved;
import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.time.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Sums up a week: its numbers beside the week before, and what was told and noted in it. */
@ApplicationScoped
public class MakeDigest {

  /** No other number is begun after so long; the rest is missing. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final List<Dimension.Derived> TELLING =
      List.of(
          Dimension.Derived.SURVEY,
          Dimension.Derived.CHANNEL,
          Dimension.Derived.SOURCE,
          Dimension.Derived.COUNTRY);

  private final AskedNumbers numbers;
  private final AnswerKpi answerKpi;
  private final DigestWishes wishes;
  private final Shelf<Alert> alerts;
  private final Watches watches;
  private final Shelf<Annotation> annotations;
  private final InstantSource clock;

  public MakeDigest(
      AskedNumbers numbers,
      AnswerKpi answerKpi,
      DigestWishes wishes,
      Shelf<Alert> alerts,
      Watches watches,
      Shelf<Annotation> annotations,
      InstantSource clock) {
    this.numbers = numbers;
    this.answerKpi = answerKpi;
    this.wishes = wishes;
    this.alerts = alerts;
    this.watches = watches;
    this.annotations = annotations;
    this.clock = clock;
  }

  /** Of the week that begins on this day. */
  public Digest make(String project, ProjectSettings settings, LocalDate week) {
    var days = new Days(week, week.plusDays(6));
    var period = new Period(days.from(), days.to(), settings.zone());
    var began = clock.instant();
    return new Digest(
        days,
        settings.zone(),
        !period.span().isUnfinished(began),
        wishes.find(project).orElse(DigestWish.USUAL).chosen().stream()
            .map(kpi -> line(project, kpi, days, began.plus(PATIENCE)))
            .toList(),
        raised(project, days),
        targets(project, days),
        annotations.of(project).stream()
            .filter(saved -> saved.draft().isIn(period))
            .sorted(
                Comparator.comparing(
                    Saved<Annotation>::draft, Annotation.earliestFirst(settings.zone())))
            .toList());
  }

  private Digest.Line line(String project, String kpi, Days days, Instant until) {
    if (clock.instant().isAfter(until)) {
      return new Digest.Missing(kpi, "there was no time left for it");
    }
    try {
      var dimension = dimension(kpi);
      var asked = numbers.ask(project, number(kpi, dimension), days, true);
      var answer = answerKpi.answer(asked.question());
      return new Digest.Answered(kpi, answer, dimension.flatMap(name -> Mover.of(name, answer)));
    } catch (AskedNumbers.Unaskable e) {
      return new Digest.Missing(kpi, e.reason());
    } catch (QueryRefused e) {
      return new Digest.Missing(kpi, word(e.reason()).replace('_', ' '));
    }
  }

  private static AskedNumber number(String kpi, Optional<String> dimension) {
    return new AskedNumber(
        kpi, dimension.map(name -> Map.<String, Object>of("breakdown", name)).orElse(Map.of()));
  }

  private static Optional<String> dimension(String kpi) {
    return Catalogue.find(kpi).stream()
        .flatMap(found -> TELLING.stream().filter(found.definition()::knows))
        .findFirst()
        .map(MakeDigest::word);
  }

  private List<Digest.RaisedAlert> raised(String project, Days days) {
    return alerts.of(project).stream()
        .map(
            alert ->
                new Digest.RaisedAlert(
                    alert,
                    found(alert)
                        .filter(one -> one.verdict() == Verdict.RAISED)
                        .filter(one -> isIn(one, days))
                        .toList()))
        .filter(alert -> !alert.found().isEmpty())
        .toList();
  }

  private List<Digest.TargetStand> targets(String project, Days days) {
    return alerts.of(project).stream()
        .filter(alert -> alert.draft().rule() instanceof Rule.Target)
        .flatMap(
            alert ->
                found(alert)
                    .filter(one -> isIn(one, days))
                    .reduce((_, later) -> later)
                    .map(last -> new Digest.TargetStand(alert, last))
                    .stream())
        .toList();
  }

  private Stream<Evaluation> found(Saved<Alert> alert) {
    return watches.find(alert.project(), alert.id()).map(Watch::history).stream()
        .flatMap(List::stream);
  }

  /** By the last day that was looked at. */
  private static boolean isIn(Evaluation found, Days days) {
    var last = found.days().to();
    return !last.isBefore(days.from()) && !last.isAfter(days.to());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}

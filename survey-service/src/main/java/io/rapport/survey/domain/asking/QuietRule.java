package io.rapport.survey.domain.asking;

import io.rapport.survey.domain.asking.Policy.AccountLimit;
import io.rapport.survey.domain.targeting.Exemption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The quiet periods of a project, across all of its surveys. */
final class QuietRule {

  private QuietRule() {}

  /** The one that ends last speaks. */
  static Finding apply(Case of) {
    if (limitsAccounts(of) && of.person().facts().isEmpty()) {
      return Finding.holds("nothing is known about this person's accounts yet");
    }
    return Stream.of(acrossSurveys(of), perMetric(of), perAccount(of))
        .flatMap(Function.identity())
        .max(Comparator.comparing(Quiet::until))
        .map(quiet -> Finding.holdsUntil(quiet.until(), quiet.reason()))
        .orElse(Finding.PASSES);
  }

  private record Quiet(Instant until, String reason) {}

  private static Stream<Quiet> acrossSurveys(Case of) {
    if (exempt(of, Exemption.QUIET_PERIOD)) {
      return Stream.empty();
    }
    int days = of.policy().quietDays();
    return quiet(of, of.person().lastShown(), days, "saw a survey in the last " + days + " days")
        .stream();
  }

  private static Stream<Quiet> perMetric(Case of) {
    if (exempt(of, Exemption.METRIC_QUIET_PERIOD)) {
      return Stream.empty();
    }
    return Metric.of(of.questionnaire()).stream()
        .flatMap(
            metric -> {
              int days = of.policy().metricQuietDays().getOrDefault(metric, 0);
              return quiet(
                  of,
                  of.person().lastShown(metric),
                  days,
                  "was asked for " + metric + " in the last " + days + " days")
                  .stream();
            });
  }

  private static Stream<Quiet> perAccount(Case of) {
    return of.policy().perAccount().stream()
        .filter(_ -> limitsAccounts(of))
        .filter(limit -> !isCountedAlready(of, limit))
        .flatMap(
            limit ->
                of.person().facts().stream()
                    .flatMap(facts -> facts.accounts().stream())
                    .flatMap(account -> full(of, account, limit).stream()));
  }

  /** Full until so many of the others are long enough ago that one more has a place. */
  private static Optional<Quiet> full(Case of, String account, AccountLimit limit) {
    var days = Duration.ofDays(limit.days());
    var asked =
        of.person().colleagues().getOrDefault(account, List.of()).stream()
            .filter(at -> at.plus(days).isAfter(of.now()))
            .sorted()
            .toList();
    return asked.size() < limit.people()
        ? Optional.empty()
        : Optional.of(
            new Quiet(
                asked.get(asked.size() - limit.people()).plus(days),
                "enough people of the account " + account + " were asked"));
  }

  private static boolean isCountedAlready(Case of, AccountLimit limit) {
    return of.person()
        .lastShown()
        .filter(shown -> shown.plus(Duration.ofDays(limit.days())).isAfter(of.now()))
        .isPresent();
  }

  private static boolean limitsAccounts(Case of) {
    return of.policy().perAccount().isPresent() && !exempt(of, Exemption.ACCOUNT_LIMIT);
  }

  private static Optional<Quiet> quiet(Case of, Optional<Instant> last, int days, String why) {
    return last.map(shown -> shown.plus(Duration.ofDays(days)))
        .filter(until -> until.isAfter(of.now()))
        .map(until -> new Quiet(until, why));
  }

  private static boolean exempt(Case of, Exemption exemption) {
    return of.targeting().exemptions().contains(exemption);
  }
}

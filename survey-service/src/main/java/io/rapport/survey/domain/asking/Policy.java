package io.rapport.survey.domain.asking;

import java.util.Map;
import java.util.Optional;

/**
 * What a project has settled for all of its surveys.
 *
 * @param quietDays between any two surveys that one person sees
 * @param metricQuietDays between two that ask for the same measure; 0 is none
 */
public record Policy(
    int quietDays,
    Map<Metric, Integer> metricQuietDays,
    Optional<AccountLimit> perAccount,
    boolean honourGpc,
    boolean honourDnt,
    boolean requireConsent) {

  public static final Policy DEFAULT =
      new Policy(7, Map.of(Metric.NPS, 90), Optional.empty(), true, false, false);

  public Policy {
    metricQuietDays = Map.copyOf(metricQuietDays);
  }

  /** At most so many people of one account in so many days. */
  public record AccountLimit(int people, int days) {}
}

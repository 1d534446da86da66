package io.rapport.metrics.application.port;

import io.rapport.metrics.domain.aim.Aims;
import io.rapport.metrics.domain.customer.CustomerRule;
import io.rapport.metrics.domain.money.MoneyRule;
import io.rapport.metrics.domain.money.MrrRule;
import io.rapport.metrics.domain.session.SessionPreset;
import io.rapport.metrics.domain.session.SessionRule;
import io.rapport.metrics.domain.time.WorkingHours;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Set;

/**
 * What a project says about how its numbers are made.
 *
 * @param actionEvents which track events are actions
 * @param money how its money is counted
 */
public record ProjectSettings(
    ZoneId zone,
    DayOfWeek weekStart,
    SessionPreset sessionPreset,
    Set<String> actionEvents,
    Aims aims,
    WorkingHours workingHours,
    MoneyRule money,
    CustomerRule customer,
    MrrRule mrr,
    int version) {

  /** How its sessions are cut. */
  public SessionRule sessionRule() {
    return new SessionRule(sessionPreset, zone, actionEvents, aims.goals());
  }

  public SealingRule sealingRule() {
    return new SealingRule(sessionRule(), aims.onboarding());
  }
}

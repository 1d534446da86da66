package io.rapport.metrics.application.port;

import io.rapport.metrics.domain.kpi.EngagementScore;
import io.rapport.metrics.domain.money.MoneyRule;
import io.rapport.metrics.domain.session.SessionRule;
import java.time.Instant;

/**
 * By what it is told who is about to leave.
 *
 * @param now later days have not come
 */
public record RiskRule(
    EngagementScore engagement, SessionRule sessions, MoneyRule money, Instant now) {}

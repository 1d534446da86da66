package io.rapport.metrics.application.kpi;

import io.rapport.metrics.application.port.Snapshot;
import io.rapport.metrics.domain.kpi.ActiveUsers;
import io.rapport.metrics.domain.kpi.Csat;
import io.rapport.metrics.domain.kpi.Nps;
import io.rapport.metrics.domain.kpi.Pageviews;
import io.rapport.metrics.domain.kpi.Sessions;
import io.rapport.metrics.domain.session.SessionRule;
import java.time.Instant;

/** Which KPI is counted how. */
final class Tallies {

  private Tallies() {}

  static Tally<?> of(KpiQuestion question, Snapshot data, Instant now) {
    return switch (question.kpi()) {
      case Nps nps -> new ScoreTally(nps, data);
      case Csat csat -> new ScoreTally(csat, data);
      case Pageviews pageviews -> new PageviewTally(pageviews, data);
      case ActiveUsers users -> new ActiveUserTally(users, data, now);
      case Sessions sessions -> new SessionTally(sessions, data, rule(question));
    };
  }

  private static SessionRule rule(KpiQuestion question) {
    var preset = question.settings().sessionPreset();
    return SessionRule.of(preset).orElseThrow(() -> new PresetNotAvailable(preset));
  }
}

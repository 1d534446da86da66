package io.rapport.metrics.adapter.in.rest;

import io.rapport.metrics.adapter.in.rest.Reader.Unreadable;
import io.rapport.metrics.application.port.ProjectSettings;
import io.rapport.metrics.domain.kpi.ActiveUsers;
import io.rapport.metrics.domain.kpi.ConversionRate;
import io.rapport.metrics.domain.kpi.EngagementRate;
import io.rapport.metrics.domain.kpi.Kpi;
import io.rapport.metrics.domain.kpi.ReferralRate;
import io.rapport.metrics.domain.selection.Selector;
import java.util.List;

/** What a KPI is asked with of its own: what the question says, else what the project has set. */
final class KpiParameters {

  private KpiParameters() {}

  static Kpi applied(Kpi plain, Reader reader, ProjectSettings settings) {
    var aims = settings.aims();
    return switch (plain) {
      case ActiveUsers _ -> new ActiveUsers(reader.one("window", KpiParameters::window).orElse(1));
      case ConversionRate _ ->
          new ConversionRate(
              reader.selector("goal", aims.goals()).map(List::of).orElse(aims.goals()));
      case EngagementRate _ ->
          new EngagementRate(selectors(reader, "coreActions", aims.coreActions()));
      case ReferralRate _ -> new ReferralRate(selectors(reader, "invitations", aims.invitations()));
      default -> plain;
    };
  }

  private static List<Selector> selectors(Reader reader, String name, List<Selector> set) {
    var asked = reader.selectors(name, set);
    return asked.isEmpty() ? set : asked;
  }

  private static int window(String text) {
    var days = Texts.number(text);
    if (!ActiveUsers.WINDOWS.contains(days)) {
      throw new Unreadable("must be 1, 7 or 30");
    }
    return days;
  }
}

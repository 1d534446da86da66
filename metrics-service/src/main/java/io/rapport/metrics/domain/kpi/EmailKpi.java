package io.rapport.metrics.domain.kpi;

import static io.rapport.metrics.domain.mail.MailRatio.OPENED_BY_MACHINES;

import io.rapport.metrics.domain.mail.MailRatio;
import io.rapport.metrics.domain.time.Interval;
import io.rapport.statistics.Difference;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A KPI of what became of e-mails. */
public sealed interface EmailKpi extends RatioKpi<MailRatio>
    permits EmailOpenRate, EmailCtr, EmailCtor {

  /** What its value is made from. */
  MailRatio ratio();

  /** Why it has no value where it has none. */
  String without();

  /** Such a KPI in words. */
  static KpiDefinition defined(String id, String name, String formula) {
    return new KpiDefinition(
        id,
        name,
        Unit.PERCENT,
        1,
        formula
            + ", in percent, of the deliveries of the time; an e-mail (email_id, else campaign_id) counts once for"
            + " a person, at its first delivery, with what happens in the 7 × 24 hours after it; a click by"
            + " somebody implies an open; what machines do does not count",
        List.of(
            "Email Delivered, and Email Opened and Email Link Clicked of the same e-mail and person"),
        EnumSet.range(Interval.HOUR, Interval.TOTAL),
        Set.of(),
        true,
        Map.of(
            "machine_opens",
            "opened by machines alone (marked as such, privacy proxies, scanners) ÷ delivered, in percent"),
        Map.of());
  }

  @Override
  default Set<MailRatio> ratios() {
    return EnumSet.of(ratio(), OPENED_BY_MACHINES);
  }

  @Override
  default Measure measure(Ratios<MailRatio> found) {
    return Measure.share(
        found.of(ratio()).share(),
        Map.of("machine_opens", Figure.of(found.of(OPENED_BY_MACHINES).share())),
        without());
  }

  @Override
  default Difference difference(Ratios<MailRatio> now, Ratios<MailRatio> before) {
    return now.of(ratio()).share().minus(before.of(ratio()).share());
  }
}

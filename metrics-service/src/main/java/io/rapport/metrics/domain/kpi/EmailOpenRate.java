package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.mail.MailRatio;

/** How many e-mails are opened. */
public record EmailOpenRate() implements EmailKpi {

  private static final KpiDefinition DEFINITION =
      EmailKpi.defined("email_open_rate", "E-mail open rate", "opened ÷ delivered");

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }

  @Override
  public MailRatio ratio() {
    return MailRatio.OPENED;
  }

  @Override
  public String without() {
    return "no e-mail was delivered";
  }
}

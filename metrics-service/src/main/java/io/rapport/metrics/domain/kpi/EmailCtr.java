package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.mail.MailRatio;

/** How many e-mails are clicked in. */
public record EmailCtr() implements EmailKpi {

  private static final KpiDefinition DEFINITION =
      EmailKpi.defined("email_ctr", "E-mail click-through rate", "clicked ÷ delivered");

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }

  @Override
  public MailRatio ratio() {
    return MailRatio.CLICKED;
  }

  @Override
  public String without() {
    return "no e-mail was delivered";
  }
}

package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.mail.MailRatio;

/** How many of the opened e-mails are clicked in. */
public record EmailCtor() implements EmailKpi {

  private static final KpiDefinition DEFINITION =
      EmailKpi.defined("email_ctor", "E-mail click-to-open rate", "clicked ÷ opened");

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }

  @Override
  public MailRatio ratio() {
    return MailRatio.CLICKED_OF_OPENED;
  }

  @Override
  public String without() {
    return "no e-mail was opened";
  }
}

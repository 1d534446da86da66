package io.rapport.metrics.domain.mail;

/** What of the e-mails, each once for a person, is counted over what. */
public enum MailRatio {
  /** Opened by somebody over delivered. */
  OPENED,
  /** Clicked by somebody over delivered. */
  CLICKED,
  /** Clicked over opened. */
  CLICKED_OF_OPENED,
  /** Opened by machines alone over delivered. */
  OPENED_BY_MACHINES
}

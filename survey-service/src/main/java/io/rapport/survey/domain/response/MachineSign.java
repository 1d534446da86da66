package io.rapport.survey.domain.response;

/** By what an answer is known to come from a machine, such as a scanner of e-mails. */
public enum MachineSign {
  /** It followed the link that no person sees. */
  TRAP,
  /** It asked for the head of a page, which browsers do not. */
  HEAD_REQUEST,
  /** It says itself what it is. */
  CRAWLER,
  /** It filled in the field that no person sees. */
  HONEYPOT,
  /** It answered a page that it was never given. */
  NO_PAGE,
  /** It answered faster than anybody reads. */
  TOO_FAST
}

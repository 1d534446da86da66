package io.rapport.survey.domain.response;

/** Who hears of a response. */
public enum Hearers {
  /** It stands so in another installation, where others have heard of it. */
  NOBODY,

  /** What is brought in from the past, or marked later, counts and is no news. */
  SERVICES,

  /** It was given right now: the customer's own systems hear of it as well. */
  EVERYBODY
}

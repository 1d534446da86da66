package io.rapport.survey.domain.response;

import io.rapport.survey.domain.Fault;
import java.util.List;

/** Why something that was handed in is not taken. */
public record Refusal(Reason reason, List<Fault> faults) {

  public Refusal {
    faults = List.copyOf(faults);
  }

  public static Refusal of(Reason reason, String field, String why) {
    return new Refusal(reason, List.of(new Fault(field, why)));
  }

  public static Refusal unknownSurvey() {
    return of(Reason.UNKNOWN_SURVEY, "survey", "is not a survey of this project");
  }

  public static Refusal unknownVersion() {
    return of(Reason.UNKNOWN_VERSION, "version", "is not a published version of this survey");
  }

  public static Refusal erased() {
    return of(Reason.ERASED, "respondent", "was forgotten since");
  }

  /** The kinds of refusal, as operators count them. */
  public enum Reason {
    /** No survey of this project. */
    UNKNOWN_SURVEY,
    /** The survey is not in a state in which it is answered. */
    SURVEY_NOT_LIVE,
    /** No published version of the survey. */
    UNKNOWN_VERSION,
    /** What is sent cannot be what it says it is. */
    INVALID,
    /** It contradicts the response that it continues. */
    OTHER_RESPONSE,
    /** The response was completed before, with something else. */
    RESPONSE_COMPLETED,
    /** It is of somebody who was forgotten since. */
    ERASED
  }
}

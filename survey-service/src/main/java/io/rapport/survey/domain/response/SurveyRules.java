package io.rapport.survey.domain.response;

import io.rapport.survey.domain.response.Refusal.Reason;
import io.rapport.survey.domain.survey.Survey;
import java.util.Optional;
import java.util.function.Function;

/** Which surveys take answers, showings and dismissals. */
public final class SurveyRules {

  private static final String SURVEY = "survey";

  /** People answer what is asked right now. */
  public static final Function<Survey, Optional<Refusal>> IS_LIVE =
      survey ->
          switch (survey) {
            case Survey.Live _ -> Optional.empty();
            case Survey.Draft _ -> notLive("is a draft: nobody was asked yet");
            case Survey.Paused _ -> notLive("is paused");
            case Survey.Closed _ -> notLive("is closed");
          };

  /** The past is brought in whenever there is a version that it was given to. */
  public static final Function<Survey, Optional<Refusal>> WAS_PUBLISHED =
      survey ->
          switch (survey) {
            case Survey.Live _, Survey.Paused _, Survey.Closed _ -> Optional.empty();
            case Survey.Draft _ -> notLive("is a draft: nobody was asked yet");
          };

  private SurveyRules() {}

  private static Optional<Refusal> notLive(String why) {
    return Optional.of(Refusal.of(Reason.SURVEY_NOT_LIVE, SURVEY, why));
  }
}

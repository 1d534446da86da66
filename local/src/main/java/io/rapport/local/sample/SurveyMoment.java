package io.rapport.local.sample;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What happened between a person and a survey. */
sealed interface SurveyMoment {

  SampleSurvey survey();

  /** By which a repeat is known. */
  UUID id();

  Identity identity();

  Instant at();

  /** As the answer import takes it. */
  default Map<String, Object> json() {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", id().toString());
    identity().anonymousId().ifPresent(name -> json.put("anonymousId", name));
    identity().userId().ifPresent(name -> json.put("userId", name));
    json.put("occurredAt", at().toString());
    json.put("channel", "widget");
    switch (this) {
      case Shown _ -> json.put("kind", "shown");
      case Dismissed _ -> json.put("kind", "dismissed");
      case Answered answered -> answered.describe(json);
    }
    return json;
  }

  /** The survey was seen. */
  record Shown(SampleSurvey survey, UUID id, Identity identity, Instant at)
      implements SurveyMoment {}

  /** It was seen and closed without a score. */
  record Dismissed(SampleSurvey survey, UUID id, Identity identity, Instant at)
      implements SurveyMoment {}

  /**
   * It was answered.
   *
   * @param comment the words given beside the score
   */
  record Answered(
      SampleSurvey survey,
      UUID id,
      Identity identity,
      Instant at,
      int score,
      Optional<String> comment,
      Map<String, Object> attributes)
      implements SurveyMoment {

    private void describe(Map<String, Object> json) {
      var answers = new LinkedHashMap<String, Object>();
      answers.put(SampleSurvey.SCORE, score);
      comment.ifPresent(words -> answers.put(SampleSurvey.COMMENT, words));
      json.put("kind", "answered");
      json.put("answers", answers);
      json.put("attributes", attributes);
      json.put("completed", true);
    }
  }
}

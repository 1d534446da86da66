package io.rapport.survey.application.answering;

import io.rapport.survey.application.port.LiveSurveys;
import io.rapport.survey.application.port.Surveys;
import io.rapport.survey.domain.response.Occasion;
import io.rapport.survey.domain.response.Refusal;
import io.rapport.survey.domain.response.SurveyRules;
import io.rapport.survey.domain.survey.PublishedVersion;
import io.rapport.survey.domain.survey.Survey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;

/** Finds the version that somebody was asked, where the survey is live. */
@ApplicationScoped
class AnsweredVersion {

  private final Surveys surveys;
  private final LiveSurveys liveSurveys;

  AnsweredVersion(Surveys surveys, LiveSurveys liveSurveys) {
    this.surveys = surveys;
    this.liveSurveys = liveSurveys;
  }

  /** Goes on with the version of the occasion, or refuses. */
  <T> Taking<T> of(Occasion occasion, Function<PublishedVersion, Taking<T>> go) {
    return of(surveys.find(occasion.project(), occasion.survey()), occasion, go);
  }

  /**
   * The same, without asking for what is at hand.
   *
   * @param stamp what is at hand must not be older
   */
  <T> Taking<T> of(Occasion occasion, long stamp, Function<PublishedVersion, Taking<T>> go) {
    var survey =
        liveSurveys
            .find(occasion.project(), occasion.survey(), stamp)
            .<Survey>map(live -> live)
            .or(() -> surveys.find(occasion.project(), occasion.survey()));
    return of(survey, occasion, go);
  }

  /** The version as it is remembered, without asking; most answers are to the newest one. */
  Optional<AtHand> atHand(Occasion occasion) {
    return liveSurveys
        .remembered(occasion.project())
        .flatMap(
            remembered ->
                remembered
                    .find(occasion.survey())
                    .map(Survey.Live::version)
                    .filter(version -> version.number() == occasion.version())
                    .map(version -> new AtHand(version, remembered.stamp())));
  }

  private <T> Taking<T> of(
      Optional<Survey> survey, Occasion occasion, Function<PublishedVersion, Taking<T>> go) {
    if (survey.isEmpty()) {
      return new Taking.Refused<>(Refusal.unknownSurvey());
    }
    var notLive = SurveyRules.IS_LIVE.apply(survey.get());
    if (notLive.isPresent()) {
      return new Taking.Refused<>(notLive.get());
    }
    return version(survey.get(), occasion.version())
        .map(go)
        .orElseGet(() -> new Taking.Refused<>(Refusal.unknownVersion()));
  }

  /** Most answers are to the newest version, which is at hand. */
  private Optional<PublishedVersion> version(Survey survey, int number) {
    return survey
        .newest()
        .filter(newest -> newest.number() == number)
        .or(() -> surveys.version(survey.id(), number));
  }

  /**
   * A version that may have been left behind since.
   *
   * @param stamp of the project's surveys when it was read
   */
  record AtHand(PublishedVersion version, long stamp) {}
}

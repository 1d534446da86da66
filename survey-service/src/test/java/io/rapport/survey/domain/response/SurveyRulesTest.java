package io.rapport.survey.domain.response;

import static io.rapport.survey.domain.survey.SurveyExamples.NOON;
import static io.rapport.survey.domain.survey.SurveyExamples.draft;
import static io.rapport.survey.domain.survey.SurveyExamples.live;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.survey.domain.response.Refusal.Reason;
import io.rapport.survey.domain.survey.Survey;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SurveyRulesTest {

  @Test
  void a_live_survey_is_answered() {
    assertThat(SurveyRules.IS_LIVE.apply(live())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource
  void any_other_one_says_why_not(Survey survey, String why) {
    assertThat(SurveyRules.IS_LIVE.apply(survey))
        .contains(Refusal.of(Reason.SURVEY_NOT_LIVE, "survey", why));
  }

  static Stream<Arguments> any_other_one_says_why_not() {
    return Stream.of(
        Arguments.of(draft(), "is a draft: nobody was asked yet"),
        Arguments.of(live().pause(NOON), "is paused"),
        Arguments.of(live().close(NOON), "is closed"));
  }

  @Test
  void the_past_is_brought_into_every_survey_but_a_draft() {
    assertThat(SurveyRules.WAS_PUBLISHED.apply(live())).isEmpty();
    assertThat(SurveyRules.WAS_PUBLISHED.apply(live().pause(NOON))).isEmpty();
    assertThat(SurveyRules.WAS_PUBLISHED.apply(live().close(NOON))).isEmpty();
    assertThat(SurveyRules.WAS_PUBLISHED.apply(draft())).isPresent();
  }
}

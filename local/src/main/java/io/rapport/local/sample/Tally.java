package io.rapport.local.sample;

import java.util.EnumMap;
import java.util.Map;

/** Counts what happens, so that the system's own numbers can be held against it. */
final class Tally implements Happenings {

  private final Map<SampleSurvey, Long> answers = new EnumMap<>(SampleSurvey.class);
  private long events;
  private long pageviews;
  private long moments;

  @Override
  public void event(SampleEvent event) {
    events++;
    if (event.isPageview()) {
      pageviews++;
    }
  }

  @Override
  public void moment(SurveyMoment moment) {
    moments++;
    if (moment instanceof SurveyMoment.Answered) {
      answers.merge(moment.survey(), 1L, Long::sum);
    }
  }

  long events() {
    return events;
  }

  long pageviews() {
    return pageviews;
  }

  long moments() {
    return moments;
  }

  long answers(SampleSurvey survey) {
    return answers.getOrDefault(survey, 0L);
  }

  @Override
  public String toString() {
    return "%d events, %d pageviews, %d survey moments, answers %s"
        .formatted(events, pageviews, moments, answers);
  }
}

package io.rapport.local.sample;

/** Takes down what happens in the shop. */
interface Happenings {

  void event(SampleEvent event);

  void moment(SurveyMoment moment);
}

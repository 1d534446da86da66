package io.rapport.contracts;

import java.util.List;

/** The typed topics, as a list. */
final class EveryTopic {

  static final List<Topic<?>> LIST =
      List.of(
          Topics.TRACKING_EVENTS,
          Topics.TRACKING_REFUSED,
          Topics.SURVEY_ANSWERS,
          Topics.NOTIFICATIONS,
          Topics.CONTROL_PROJECTS,
          Topics.PERSON_FACTS,
          Topics.CONTROL_ERASURES);

  private EveryTopic() {}
}

package io.rapport.contracts;

import io.rapport.contracts.control.ProjectState;
import io.rapport.contracts.notification.Notification;
import io.rapport.contracts.person.PersonErasure;
import io.rapport.contracts.person.PersonFacts;
import io.rapport.contracts.survey.SurveyFact;
import io.rapport.contracts.tracking.RefusedEvent;
import io.rapport.contracts.tracking.TrackedEvent;

/** The topics that the services speak over. */
public final class Topics {

  /** Every accepted tracking event. */
  public static final Topic<TrackedEvent> TRACKING_EVENTS =
      Topic.of("tracking.events", TrackedEvent.class);

  /** Every event that was refused inside an accepted request. */
  public static final Topic<RefusedEvent> TRACKING_REFUSED =
      Topic.of("tracking.refused", RefusedEvent.class);

  /** Showings, dismissals and answers. */
  public static final Topic<SurveyFact> SURVEY_ANSWERS =
      Topic.of("survey.answers", SurveyFact.class);

  /** What a customer's own systems may want to hear of. */
  public static final Topic<Notification> NOTIFICATIONS =
      Topic.of("notifications", Notification.class);

  /** The current state of every project. */
  public static final Topic<ProjectState> CONTROL_PROJECTS =
      Topic.of("control.projects", ProjectState.class);

  /** What is known about every person now. */
  public static final Topic<PersonFacts> PERSON_FACTS = Topic.of("person.facts", PersonFacts.class);

  /** Who is to be forgotten, everywhere. */
  public static final Topic<PersonErasure> CONTROL_ERASURES =
      Topic.of("control.erasures", PersonErasure.class);

  private Topics() {}
}

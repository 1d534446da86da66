package io.rapport.survey.application.authoring;

import io.rapport.survey.domain.Fault;
import io.rapport.survey.domain.survey.Survey;
import java.util.List;

/** What came of the wish to change a survey. */
public sealed interface Change {

  /** It is changed. */
  record Done(Survey survey) implements Change {}

  /** The project has no such survey. */
  record NoSuchSurvey() implements Change {}

  /** It is not as the caller saw it last. */
  record ChangedMeanwhile() implements Change {}

  /** Its state does not have this change. */
  record NotInThisState(String why) implements Change {}

  /** What it would become is no survey, or none that people can be asked. */
  record Invalid(List<Fault> faults) implements Change {
    public Invalid {
      faults = List.copyOf(faults);
    }
  }
}

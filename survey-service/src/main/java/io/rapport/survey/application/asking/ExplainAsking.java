package io.rapport.survey.application.asking;

import io.rapport.survey.application.port.AskedPersons;
import io.rapport.survey.application.port.Policies;
import io.rapport.survey.application.port.Surveys;
import io.rapport.survey.domain.asking.Case;
import io.rapport.survey.domain.asking.Moment;
import io.rapport.survey.domain.asking.Verdict;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.SurveyId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;

/** Says why a person is, or is not, asked a survey, by the rules that decide it. */
@ApplicationScoped
public class ExplainAsking {

  private final AskedPersons persons;
  private final Surveys surveys;
  private final Policies policies;
  private final InstantSource clock;

  ExplainAsking(AskedPersons persons, Surveys surveys, Policies policies, InstantSource clock) {
    this.persons = persons;
    this.surveys = surveys;
    this.policies = policies;
    this.clock = clock;
  }

  /**
   * What each rule says; empty when there is no such survey.
   *
   * @param person one of their ids, or metrics-service's name for them
   * @param moment where they would be, if that is asked
   */
  public Optional<Verdict> explain(
      ProjectId project, SurveyId survey, String person, Optional<Moment> moment) {
    var now = clock.instant();
    return surveys
        .find(project, survey)
        .map(
            found -> {
              var policy = policies.of(project);
              var names = persons.named(project, person);
              var view = persons.find(project, names, policy.perAccount(), now);
              return Verdict.on(
                  new Case(found, view.taken(survey), moment, view.person(), policy, now));
            });
  }
}

package io.rapport.survey.application.asking;

import io.rapport.survey.application.port.AskedPersons;
import io.rapport.survey.application.port.LiveSurveys;
import io.rapport.survey.application.port.Policies;
import io.rapport.survey.domain.asking.Case;
import io.rapport.survey.domain.asking.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks at a person, and at each live survey for them. */
@ApplicationScoped
class AskingDesk {

  private final AskedPersons persons;
  private final LiveSurveys surveys;
  private final Policies policies;

  AskingDesk(AskedPersons persons, LiveSurveys surveys, Policies policies) {
    this.persons = persons;
    this.surveys = surveys;
    this.policies = policies;
  }

  Look look(Question question, Instant now) {
    var policy = policies.of(question.project());
    var view = persons.find(question.project(), question.names(), policy.perAccount(), now);
    var verdicts =
        surveys.of(question.project(), view.stamp()).stream()
            .map(
                survey ->
                    Verdict.on(
                        new Case(
                            survey,
                            view.taken(survey.id()),
                            Optional.of(question.moment()),
                            view.person(),
                            policy,
                            now)))
            .toList();
    return new Look(view, verdicts);
  }

  /**
   * What was seen.
   *
   * @param verdicts one for each live survey, the most important first
   */
  record Look(AskedPersons.View view, List<Verdict> verdicts) {

    List<Verdict> shows() {
      return verdicts.stream().filter(verdict -> verdict.hold().isEmpty()).toList();
    }
  }
}

package io.rapport.survey.application.answering;

import static io.rapport.survey.domain.response.Hearers.SERVICES;

import io.rapport.survey.application.port.Responses;
import io.rapport.survey.application.port.SurveyFacts;
import io.rapport.survey.application.port.Surveys;
import io.rapport.survey.domain.response.MachineSign;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.response.ResponseId;
import io.rapport.survey.domain.response.Revision;
import io.rapport.survey.domain.survey.ProjectId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.function.Predicate;

/** Marks a response as a machine's that was taken for a person's. */
@ApplicationScoped
@Transactional
public class MarkMachine {

  private final Surveys surveys;
  private final Responses responses;
  private final SurveyFacts facts;
  private final InstantSource clock;

  MarkMachine(Surveys surveys, Responses responses, SurveyFacts facts, InstantSource clock) {
    this.surveys = surveys;
    this.responses = responses;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * Marks it, if there is one that is not marked yet.
   *
   * @param isIts whether the response, as it stands, is the machine's
   */
  public void mark(ProjectId project, ResponseId id, MachineSign sign, Predicate<Response> isIts) {
    var marked = false;
    while (!marked) {
      var standing =
          responses
              .find(project, id)
              .filter(response -> response.sheet().machine().isEmpty())
              .filter(isIts);
      // Whoever is first with the next revision wins; the other one looks again at what stands.
      marked =
          standing.map(response -> keep(response.byMachine(sign, clock.instant()))).orElse(true);
    }
  }

  private boolean keep(Response response) {
    if (!responses.keep(response)) {
      return false;
    }
    var occasion = response.origin().occasion();
    var version = surveys.version(occasion.survey(), occasion.version()).orElseThrow();
    facts.answered(new Revision(version, response, SERVICES));
    return true;
  }
}

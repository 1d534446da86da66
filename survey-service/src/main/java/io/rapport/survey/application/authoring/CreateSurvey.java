package io.rapport.survey.application.authoring;

import io.rapport.survey.application.port.Creations;
import io.rapport.survey.application.port.NewIds;
import io.rapport.survey.application.port.Surveys;
import io.rapport.survey.domain.Fault;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.Questionnaire;
import io.rapport.survey.domain.survey.Survey;
import io.rapport.survey.domain.survey.SurveyHeader;
import io.rapport.survey.domain.survey.SurveyId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Begins a survey, as a draft. */
@ApplicationScoped
@Transactional
public class CreateSurvey {

  private final Surveys surveys;
  private final Creations creations;
  private final NewIds ids;
  private final InstantSource clock;

  CreateSurvey(Surveys surveys, Creations creations, NewIds ids, InstantSource clock) {
    this.surveys = surveys;
    this.creations = creations;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Creates the survey, once for each request that names itself.
   *
   * @param request who calls again with the same one gets the same survey
   */
  public Outcome create(ProjectId project, Questionnaire questionnaire, Optional<Request> request) {
    var faults = questionnaire.faults();
    if (!faults.isEmpty()) {
      return new Invalid(faults);
    }
    var id = new SurveyId(ids.next());
    return request
        .flatMap(named -> earlier(project, named, id))
        .orElseGet(() -> new Created(added(project, questionnaire, id)));
  }

  private Optional<Outcome> earlier(ProjectId project, Request request, SurveyId id) {
    var mine = new Creations.Creation(request.digest(), id);
    var standing = creations.claim(project, request.key(), mine);
    if (standing.equals(mine)) {
      return Optional.empty();
    }
    return Optional.of(
        standing.digest().equals(request.digest())
            ? new Created(surveys.find(project, standing.survey()).orElseThrow())
            : new KeyUsedForAnother());
  }

  private Survey added(ProjectId project, Questionnaire questionnaire, SurveyId id) {
    var draft = new Survey.Draft(SurveyHeader.first(id, project, clock.instant()), questionnaire);
    surveys.add(draft);
    return draft;
  }

  /**
   * A request that may come again.
   *
   * @param key chosen by the client
   * @param digest of all that it asks for
   */
  public record Request(String key, String digest) {}

  /** What came of it. */
  public sealed interface Outcome {}

  /** There it is, created now or by the same request before. */
  public record Created(Survey survey) implements Outcome {}

  /** It would be no survey. */
  public record Invalid(List<Fault> faults) implements Outcome {
    public Invalid {
      faults = List.copyOf(faults);
    }
  }

  /** The request's key was used for something else. */
  public record KeyUsedForAnother() implements Outcome {}
}

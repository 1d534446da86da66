package io.rapport.survey.application.port;

import static io.rapport.survey.domain.survey.SurveyExamples.LOYALTY;
import static io.rapport.survey.domain.survey.SurveyExamples.NOON;
import static io.rapport.survey.domain.survey.SurveyExamples.loyaltyOf;

import io.rapport.survey.domain.asking.Person;
import io.rapport.survey.domain.response.Channel;
import io.rapport.survey.domain.response.Encounter;
import io.rapport.survey.domain.response.Hearers;
import io.rapport.survey.domain.response.Occasion;
import io.rapport.survey.domain.response.Respondent;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.response.ResponseExamples;
import io.rapport.survey.domain.response.Revision;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.PublishedVersion;
import io.rapport.survey.domain.survey.Questionnaire;
import io.rapport.survey.domain.survey.Survey;
import io.rapport.survey.domain.survey.SurveyHeader;
import io.rapport.survey.domain.survey.SurveyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the contracts about who is asked have in common: a project with a survey, and persons. */
public abstract class AskingContract {

  static final Duration CLAIMED = Duration.ofSeconds(60);
  static final Respondent ANNA = new Respondent(Optional.of("phone"), Optional.of("anna"));
  static final Respondent BERT = new Respondent(Optional.empty(), Optional.of("bert"));
  static final Respondent TABLET = new Respondent(Optional.of("tablet"), Optional.empty());

  final ProjectId project = new ProjectId(UUID.randomUUID().toString());

  protected abstract AskingStores stores();

  Survey.Live live(ProjectId owner, Questionnaire questionnaire) {
    var header = SurveyHeader.first(new SurveyId(UUID.randomUUID()), owner, NOON);
    var draft = new Survey.Draft(header, questionnaire);
    stores().surveys().add(draft);
    var live = draft.publish(NOON);
    stores().surveys().save(live);
    return live;
  }

  SurveyId live() {
    return live(project, LOYALTY).id();
  }

  boolean claimed(SurveyId survey, Respondent names, Instant now, Optional<Integer> quota) {
    return claimed(survey, names, Set.of(), now, quota);
  }

  boolean claimed(
      SurveyId survey,
      Respondent names,
      Set<String> accounts,
      Instant now,
      Optional<Integer> quota) {
    var claim =
        new Claims.Claim(
            UUID.randomUUID(),
            project,
            survey,
            1,
            names,
            person(names, now).name(),
            accounts,
            now,
            now.plus(CLAIMED));
    return stores().inTransaction(() -> stores().claims().claim(claim, quota));
  }

  Encounter met(Encounter.Kind kind, SurveyId survey, Respondent names, Instant at) {
    return new Encounter(kind, UUID.randomUUID(), occasion(survey), names, at, at);
  }

  /** Kept as a response, and remembered as an answer. */
  Response answered(SurveyId survey, Respondent names, Instant at, boolean hasQuota) {
    var response = response(survey, names, at);
    begun(first(response, hasQuota));
    return response;
  }

  Response response(SurveyId survey, Respondent names, Instant at) {
    return ResponseExamples.begunWith(
        ResponseExamples.anna(project, survey).by(names).score(9).completed(), at);
  }

  boolean begun(Response response) {
    return begun(first(response, false));
  }

  Revision first(Response response, boolean isCounted) {
    var questionnaire = loyaltyOf(isCounted ? Optional.of(2) : Optional.empty());
    var version = new PublishedVersion(1, questionnaire, NOON);
    return new Revision(version, response, Hearers.EVERYBODY);
  }

  private boolean begun(Revision first) {
    return stores().inTransaction(() -> stores().history().begun(first));
  }

  Person person(Respondent names, Instant now) {
    return view(names, now).person();
  }

  AskedPersons.View view(Respondent names, Instant now) {
    return stores().persons().find(project, names, Optional.empty(), now);
  }

  private Occasion occasion(SurveyId survey) {
    return new Occasion(project, survey, 1, Channel.WIDGET);
  }
}

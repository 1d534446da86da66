package io.rapport.survey.application.answering;

import io.rapport.survey.application.port.Erasures;
import io.rapport.survey.application.port.FollowUps;
import io.rapport.survey.application.port.Surveys;
import io.rapport.survey.domain.followup.FollowUp;
import io.rapport.survey.domain.response.Encounter;
import io.rapport.survey.domain.response.ImportRules;
import io.rapport.survey.domain.response.Occasion;
import io.rapport.survey.domain.response.Refusal;
import io.rapport.survey.domain.response.Respondent;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.PublishedVersion;
import io.rapport.survey.domain.survey.PublishedVersions;
import io.rapport.survey.domain.survey.SurveyId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Brings in answers and encounters as they stand in another installation, each once. Nobody is told
 * of them: metrics-service gets its own copy, in which they would count a second time.
 */
@ApplicationScoped
@Transactional
public class BringInCopies {

  private static final int ALL = Integer.MAX_VALUE;

  private final Surveys surveys;
  private final SubmissionDesk submissions;
  private final EncounterDesk encounters;
  private final FollowUps followUps;
  private final Erasures erasures;
  private final InstantSource clock;

  BringInCopies(
      Surveys surveys,
      SubmissionDesk submissions,
      EncounterDesk encounters,
      FollowUps followUps,
      Erasures erasures,
      InstantSource clock) {
    this.surveys = surveys;
    this.submissions = submissions;
    this.encounters = encounters;
    this.followUps = followUps;
    this.erasures = erasures;
    this.clock = clock;
  }

  /** What came of each; empty when there is no such survey. */
  public Optional<List<Taking<?>>> answers(
      ProjectId project, SurveyId survey, List<AnswerCopy> copies) {
    return into(
        project,
        survey,
        versions ->
            OneOrder.each(
                copies,
                copy -> copy.response().sheet().respondent(),
                copy -> copy.response().origin().id().value(),
                copy -> take(copy, versions)));
  }

  /** What came of each; empty when there is no such survey. */
  public Optional<List<Taking<?>>> encounters(
      ProjectId project, SurveyId survey, List<Encounter> copies) {
    return into(
        project,
        survey,
        versions ->
            OneOrder.each(
                copies,
                Encounter::respondent,
                Encounter::id,
                encounter -> take(encounter, versions)));
  }

  private <T> Optional<T> into(
      ProjectId project, SurveyId survey, Function<PublishedVersions, T> work) {
    return surveys
        .find(project, survey)
        .map(_ -> new PublishedVersions(surveys.versions(survey, Optional.empty(), ALL)))
        .map(work);
  }

  private Taking<Response> take(AnswerCopy copy, PublishedVersions versions) {
    var response = copy.response();
    var taking =
        checked(
            response.origin().occasion(),
            response.sheet().respondent(),
            response.stamp().answeredAt(),
            Stream.of(response.origin().startedAt(), response.stamp().recordedAt()),
            versions,
            version -> submissions.copy(version, response));
    if (taking instanceof Taking.Taken<Response>) {
      followUp(copy);
    }
    return taking;
  }

  private Taking<Encounter> take(Encounter encounter, PublishedVersions versions) {
    return checked(
        encounter.occasion(),
        encounter.respondent(),
        encounter.occurredAt(),
        Stream.of(encounter.recordedAt()),
        versions,
        version -> encounters.copy(version, encounter));
  }

  private <T> Taking<T> checked(
      Occasion occasion,
      Respondent respondent,
      Instant when,
      Stream<Instant> others,
      PublishedVersions versions,
      Function<PublishedVersion, Taking<T>> take) {
    var now = clock.instant();
    var wrong =
        Stream.concat(Stream.of(when), others)
            .flatMap(time -> ImportRules.refusal("times", time, now).stream())
            .findFirst();
    if (wrong.isPresent()) {
      return new Taking.Refused<>(wrong.get());
    }
    if (erasures.reach(occasion.project(), respondent, when)) {
      return new Taking.Refused<>(Refusal.erased());
    }
    return versions
        .number(occasion.version())
        .map(take)
        .orElseGet(() -> new Taking.Refused<>(Refusal.unknownVersion()));
  }

  private void followUp(AnswerCopy copy) {
    var origin = copy.response().origin();
    var project = origin.occasion().project();
    for (FollowUp.Step step : copy.steps()) {
      followUps.keep(project, origin.id(), step);
    }
    copy.notes().forEach(note -> followUps.add(project, origin.id(), note));
  }
}

package io.rapport.survey.application.answering;

import io.rapport.survey.application.port.Erasures;
import io.rapport.survey.application.port.Surveys;
import io.rapport.survey.domain.response.Refusal;
import io.rapport.survey.domain.response.SurveyRules;
import io.rapport.survey.domain.survey.PublishedVersions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Brings in what people answered elsewhere or before, each thing once. */
@ApplicationScoped
@Transactional
public class ImportAnswers {

  private static final int ALL = Integer.MAX_VALUE;

  private final Surveys surveys;
  private final SubmissionDesk submissions;
  private final EncounterDesk encounters;
  private final Erasures erasures;
  private final InstantSource clock;

  ImportAnswers(
      Surveys surveys,
      SubmissionDesk submissions,
      EncounterDesk encounters,
      Erasures erasures,
      InstantSource clock) {
    this.surveys = surveys;
    this.submissions = submissions;
    this.encounters = encounters;
    this.erasures = erasures;
    this.clock = clock;
  }

  /** Brings in all that can be. */
  public Outcome bringIn(Past past) {
    var survey = surveys.find(past.project(), past.survey());
    if (survey.isEmpty()) {
      return new Refused(Refusal.unknownSurvey());
    }
    var unpublished = SurveyRules.WAS_PUBLISHED.apply(survey.get());
    if (unpublished.isPresent()) {
      return new Refused(unpublished.get());
    }
    return new BroughtIn(
        OneOrder.each(past.items(), Past.Item::respondent, Past.Item::id, run(past)::take));
  }

  private ImportRun run(Past past) {
    var versions = new PublishedVersions(surveys.versions(past.survey(), Optional.empty(), ALL));
    return new ImportRun(past, versions, clock.instant(), submissions, encounters, erasures);
  }

  /** What came of an import. */
  public sealed interface Outcome {}

  /** What came of each thing, in the order in which they were given. */
  public record BroughtIn(List<Taking<?>> takings) implements Outcome {
    public BroughtIn {
      takings = List.copyOf(takings);
    }
  }

  /** The survey takes none. */
  public record Refused(Refusal refusal) implements Outcome {}
}

package io.rapport.survey.domain.survey;

import java.time.Instant;
import java.util.Optional;

/**
 * A survey in one of its states. A transition is a method that only the right state has.
 *
 * <pre>
 * Draft ──publish──► Live ◄──pause, resume──► Paused
 *                     └───close──► Closed ◄──close──┘
 * </pre>
 */
public sealed interface Survey {

  SurveyHeader header();

  /** What its author sees: of a published survey, with the changes that are not yet published. */
  Questionnaire questionnaire();

  /** The newest published version. */
  Optional<PublishedVersion> newest();

  default SurveyId id() {
    return header().id();
  }

  default boolean hasUnpublishedChanges() {
    return newest().map(version -> !version.questionnaire().equals(questionnaire())).orElse(true);
  }

  /** Being written; nobody has seen it. */
  record Draft(SurveyHeader header, Questionnaire questionnaire) implements Survey {

    @Override
    public Optional<PublishedVersion> newest() {
      return Optional.empty();
    }

    public Draft revise(Questionnaire changed, Instant now) {
      return new Draft(header.changed(now), changed);
    }

    public Live publish(Instant now) {
      return new Live(
          header.changed(now), PublishedVersion.first(questionnaire, now), questionnaire);
    }
  }

  /** Asked and answered. */
  record Live(SurveyHeader header, PublishedVersion version, Questionnaire questionnaire)
      implements Survey {

    @Override
    public Optional<PublishedVersion> newest() {
      return Optional.of(version);
    }

    public Live revise(Questionnaire changed, Instant now) {
      return new Live(header.changed(now), version, changed);
    }

    /** Publishes the changes; {@link #hasUnpublishedChanges} says whether there are any. */
    public Live publish(Instant now) {
      return new Live(header.changed(now), version.next(questionnaire, now), questionnaire);
    }

    public Paused pause(Instant now) {
      return new Paused(header.changed(now), version, questionnaire);
    }

    public Closed close(Instant now) {
      return new Closed(header.changed(now), version);
    }
  }

  /** Asked and answered again later. */
  record Paused(SurveyHeader header, PublishedVersion version, Questionnaire questionnaire)
      implements Survey {

    @Override
    public Optional<PublishedVersion> newest() {
      return Optional.of(version);
    }

    public Paused revise(Questionnaire changed, Instant now) {
      return new Paused(header.changed(now), version, changed);
    }

    /** Publishes the changes; it stays paused until somebody resumes it. */
    public Paused publish(Instant now) {
      return new Paused(header.changed(now), version.next(questionnaire, now), questionnaire);
    }

    public Live resume(Instant now) {
      return new Live(header.changed(now), version, questionnaire);
    }

    public Closed close(Instant now) {
      return new Closed(header.changed(now), version);
    }
  }

  /** Over, for ever; changes that were not published by then are gone. */
  record Closed(SurveyHeader header, PublishedVersion version) implements Survey {

    @Override
    public Questionnaire questionnaire() {
      return version.questionnaire();
    }

    @Override
    public Optional<PublishedVersion> newest() {
      return Optional.of(version);
    }
  }
}

package io.rapport.survey.application.answering;

import io.rapport.survey.application.port.Erasures;
import io.rapport.survey.domain.response.Encounter;
import io.rapport.survey.domain.response.ImportRules;
import io.rapport.survey.domain.response.Occasion;
import io.rapport.survey.domain.response.Refusal;
import io.rapport.survey.domain.response.ResponseId;
import io.rapport.survey.domain.response.Submission;
import io.rapport.survey.domain.survey.PublishedVersion;
import io.rapport.survey.domain.survey.PublishedVersions;
import java.time.Instant;
import java.util.Optional;

/** One import into one survey. */
record ImportRun(
    Past past,
    PublishedVersions versions,
    Instant now,
    SubmissionDesk submissions,
    EncounterDesk encounters,
    Erasures erasures) {

  Taking<?> take(Past.Item item) {
    var refusal = ImportRules.refusal("occurredAt", item.occurredAt(), now);
    if (refusal.isPresent()) {
      return new Taking.Refused<>(refusal.get());
    }
    if (erasures.reach(past.project(), item.respondent(), item.occurredAt())) {
      return new Taking.Refused<>(Refusal.erased());
    }
    var version = versionOf(item);
    return version.isPresent()
        ? take(item, version.get())
        : new Taking.Refused<>(Refusal.unknownVersion());
  }

  private Optional<PublishedVersion> versionOf(Past.Item item) {
    return past.version()
        .map(versions::number)
        .orElseGet(() -> Optional.of(versions.at(item.occurredAt())));
  }

  private Taking<?> take(Past.Item item, PublishedVersion version) {
    var occasion = new Occasion(past.project(), past.survey(), version.number(), item.channel());
    return switch (item) {
      case Past.Answered answered ->
          submissions.takeOld(
              version,
              new Submission(
                  new ResponseId(answered.id()), occasion, answered.sheet(), answered.completed()),
              answered.occurredAt(),
              now);
      case Past.Met met ->
          encounters.take(
              version,
              new Encounter(
                  met.kind(), met.id(), occasion, met.respondent(), met.occurredAt(), now));
    };
  }
}

package io.rapport.survey.application.answering;

import io.rapport.survey.adapter.out.memory.InMemoryAnnouncements;
import io.rapport.survey.adapter.out.memory.InMemoryAskedHistory;
import io.rapport.survey.adapter.out.memory.InMemoryEncounters;
import io.rapport.survey.application.port.Responses;
import io.rapport.survey.application.port.SurveyFacts;
import io.rapport.survey.application.port.Surveys;
import java.time.InstantSource;
import java.util.UUID;

/** The answering use cases for tests of those who build on them. */
public record AnsweringInMemory(
    RecordResponse recordResponse, RecordEncounter recordEncounter, MarkMachine markMachine) {

  public static AnsweringInMemory with(
      Surveys surveys, Responses responses, SurveyFacts facts, InstantSource clock) {
    var versions = new AnsweredVersion(surveys);
    return new AnsweringInMemory(
        new RecordResponse(
            versions,
            new SubmissionDesk(responses, facts, new InMemoryAskedHistory()),
            new Herald(new InMemoryAnnouncements()),
            clock),
        new RecordEncounter(
            versions,
            new EncounterDesk(new InMemoryEncounters(), facts, new InMemoryAskedHistory()),
            UUID::randomUUID,
            clock),
        new MarkMachine(surveys, responses, facts, clock));
  }
}

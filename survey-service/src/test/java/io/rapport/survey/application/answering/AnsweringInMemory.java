package io.rapport.survey.application.answering;

import io.rapport.survey.adapter.out.memory.InMemoryAsked;
import io.rapport.survey.adapter.out.memory.InMemoryEncounters;
import io.rapport.survey.adapter.out.memory.InMemoryLiveSurveys;
import io.rapport.survey.adapter.out.memory.InMemoryResponses;
import io.rapport.survey.application.port.SurveyFacts;
import io.rapport.survey.application.port.Surveys;
import java.time.InstantSource;
import java.util.UUID;

/** The answering use cases for tests of those who build on them. */
public record AnsweringInMemory(
    RecordResponse recordResponse, RecordEncounter recordEncounter, MarkMachine markMachine) {

  public static AnsweringInMemory with(
      Surveys surveys, InMemoryResponses responses, SurveyFacts facts, InstantSource clock) {
    var versions = new AnsweredVersion(surveys, new InMemoryLiveSurveys(surveys));
    var history = new InMemoryAsked(responses, facts);
    var desk = new SubmissionDesk(responses, facts, history);
    return new AnsweringInMemory(
        new RecordResponse(versions, desk, new ContinueResponse(versions, responses, desk), clock),
        new RecordEncounter(
            versions,
            new EncounterDesk(new InMemoryEncounters(), facts, history),
            UUID::randomUUID,
            clock),
        new MarkMachine(surveys, responses, facts, clock));
  }
}

package io.rapport.survey.adapter.out.memory;

import io.rapport.survey.application.port.AskingStores;
import io.rapport.survey.application.port.LiveSurveys;
import io.rapport.survey.application.port.PersonFactsStore;
import java.util.function.Supplier;

/** All of it in memory. */
record InMemoryAskingStores(
    InMemorySurveys surveys,
    InMemoryResponses responses,
    InMemoryAsked claims,
    InMemoryPersons persons,
    LiveSurveys liveSurveys)
    implements AskingStores {

  static AskingStores empty() {
    var surveys = new InMemorySurveys();
    var responses = new InMemoryResponses();
    var asked = new InMemoryAsked(responses, new InMemorySurveyFacts());
    return new InMemoryAskingStores(
        surveys, responses, asked, new InMemoryPersons(asked), new InMemoryLiveSurveys(surveys));
  }

  @Override
  public InMemoryAsked history() {
    return claims;
  }

  @Override
  public PersonFactsStore facts() {
    return persons;
  }

  @Override
  public <T> T inTransaction(Supplier<T> work) {
    try {
      return work.get();
    } finally {
      claims.end();
    }
  }
}

package io.rapport.survey.adapter.out.memory;

import io.rapport.survey.application.port.AskedPersons;
import io.rapport.survey.application.port.PersonFactsContract;
import io.rapport.survey.application.port.PersonFactsStore;

class InMemoryPersonsTest extends PersonFactsContract {

  private final InMemoryPersons persons =
      new InMemoryPersons(new InMemoryAsked(new InMemoryResponses(), new InMemorySurveyFacts()));

  @Override
  protected PersonFactsStore store() {
    return persons;
  }

  @Override
  protected AskedPersons persons() {
    return persons;
  }
}

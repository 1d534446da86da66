package io.rapport.survey.adapter.out.memory;

import io.rapport.survey.application.port.Creations;
import io.rapport.survey.application.port.CreationsContract;

class InMemoryCreationsTest extends CreationsContract {

  private final Creations creations = new InMemoryCreations();

  @Override
  protected Creations creations() {
    return creations;
  }
}

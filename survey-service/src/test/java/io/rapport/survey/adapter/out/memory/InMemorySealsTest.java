package io.rapport.survey.adapter.out.memory;

import io.rapport.survey.application.port.Seals;
import io.rapport.survey.application.port.SealsContract;

class InMemorySealsTest extends SealsContract {

  private final Seals seals = new InMemorySeals();

  @Override
  protected Seals seals() {
    return seals;
  }
}

package io.rapport.survey.adapter.out.memory;

import io.rapport.survey.application.port.Erasures;
import io.rapport.survey.application.port.ErasuresContract;

class InMemoryErasuresTest extends ErasuresContract {

  private final Erasures erasures = new InMemoryErasures();

  @Override
  protected Erasures erasures() {
    return erasures;
  }
}

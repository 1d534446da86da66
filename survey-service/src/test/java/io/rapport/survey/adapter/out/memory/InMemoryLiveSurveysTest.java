package io.rapport.survey.adapter.out.memory;

import io.rapport.survey.application.port.AskingStores;
import io.rapport.survey.application.port.LiveSurveysContract;

class InMemoryLiveSurveysTest extends LiveSurveysContract {

  private final AskingStores stores = InMemoryAskingStores.empty();

  @Override
  protected AskingStores stores() {
    return stores;
  }
}

package io.rapport.survey.adapter.out.memory;

import io.rapport.survey.application.port.AskedHistoryContract;
import io.rapport.survey.application.port.AskingStores;

class InMemoryAskedHistoryTest extends AskedHistoryContract {

  private final AskingStores stores = InMemoryAskingStores.empty();

  @Override
  protected AskingStores stores() {
    return stores;
  }
}

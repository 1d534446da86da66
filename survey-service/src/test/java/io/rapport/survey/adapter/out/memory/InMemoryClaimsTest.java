package io.rapport.survey.adapter.out.memory;

import io.rapport.survey.application.port.AskingStores;
import io.rapport.survey.application.port.ClaimsContract;

class InMemoryClaimsTest extends ClaimsContract {

  private final AskingStores stores = InMemoryAskingStores.empty();

  @Override
  protected AskingStores stores() {
    return stores;
  }
}

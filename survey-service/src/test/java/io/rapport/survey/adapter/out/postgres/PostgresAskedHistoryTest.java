package io.rapport.survey.adapter.out.postgres;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.survey.application.port.AskedHistoryContract;
import io.rapport.survey.application.port.AskingStores;

@QuarkusTest
class PostgresAskedHistoryTest extends AskedHistoryContract {

  private final PostgresAskingStores stores;

  PostgresAskedHistoryTest(PostgresAskingStores stores) {
    this.stores = stores;
  }

  @Override
  protected AskingStores stores() {
    return stores;
  }
}

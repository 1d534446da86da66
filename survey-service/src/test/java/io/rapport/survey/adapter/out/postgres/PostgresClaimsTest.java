package io.rapport.survey.adapter.out.postgres;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.survey.application.port.AskingStores;
import io.rapport.survey.application.port.ClaimsContract;

@QuarkusTest
class PostgresClaimsTest extends ClaimsContract {

  private final PostgresAskingStores stores;

  PostgresClaimsTest(PostgresAskingStores stores) {
    this.stores = stores;
  }

  @Override
  protected AskingStores stores() {
    return stores;
  }
}

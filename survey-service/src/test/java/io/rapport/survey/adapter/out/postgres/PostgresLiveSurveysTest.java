package io.rapport.survey.adapter.out.postgres;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.survey.application.port.AskingStores;
import io.rapport.survey.application.port.LiveSurveysContract;

@QuarkusTest
class PostgresLiveSurveysTest extends LiveSurveysContract {

  private final PostgresAskingStores stores;

  PostgresLiveSurveysTest(PostgresAskingStores stores) {
    this.stores = stores;
  }

  @Override
  protected AskingStores stores() {
    return stores;
  }
}

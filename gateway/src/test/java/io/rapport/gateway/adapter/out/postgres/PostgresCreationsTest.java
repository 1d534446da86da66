package io.rapport.gateway.adapter.out.postgres;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.rapport.gateway.application.port.Creations;
import io.rapport.gateway.application.port.CreationsContract;
import jakarta.inject.Inject;
import java.util.function.Supplier;

@QuarkusTest
class PostgresCreationsTest extends CreationsContract {

  @Inject Creations creations;

  @Override
  protected Creations creations() {
    return creations;
  }

  @Override
  protected <T> T inTransaction(Supplier<T> work) {
    return QuarkusTransaction.requiringNew().call(work::get);
  }
}

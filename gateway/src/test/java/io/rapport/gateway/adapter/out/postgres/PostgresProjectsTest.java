package io.rapport.gateway.adapter.out.postgres;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.rapport.gateway.application.port.Projects;
import io.rapport.gateway.application.port.ProjectsContract;
import jakarta.inject.Inject;
import java.util.function.Supplier;

@QuarkusTest
class PostgresProjectsTest extends ProjectsContract {

  @Inject Projects projects;

  @Override
  protected Projects projects() {
    return projects;
  }

  @Override
  protected <T> T inTransaction(Supplier<T> work) {
    return QuarkusTransaction.requiringNew().call(work::get);
  }
}

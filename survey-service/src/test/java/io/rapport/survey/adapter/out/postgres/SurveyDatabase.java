package io.rapport.survey.adapter.out.postgres;

import io.rapport.teststack.PostgresStack;
import java.time.Duration;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A PostgreSQL with the service's tables, shared by all tests that ask for it. */
final class SurveyDatabase implements BeforeAllCallback {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Optional<PostgresStack> postgres = Optional.empty();

  @Override
  public void beforeAll(ExtensionContext test) {
    postgres =
        Optional.of(
            test.getRoot()
                .getStore(ExtensionContext.Namespace.create(SurveyDatabase.class))
                .getOrComputeIfAbsent(PostgresStack.class, _ -> started(), PostgresStack.class));
  }

  Sql sql() {
    return new Sql(postgres.orElseThrow().database(), PATIENCE);
  }

  private static PostgresStack started() {
    var postgres = new PostgresStack();
    postgres.start();
    Flyway.configure()
        .dataSource(postgres.database())
        .locations("classpath:db/outbox", "classpath:db/migration")
        .load()
        .migrate();
    return postgres;
  }
}

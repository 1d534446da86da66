package io.rapport.survey.adapter.out.postgres;

import io.rapport.survey.application.port.AskedPersons;
import io.rapport.survey.application.port.PersonFactsContract;
import io.rapport.survey.application.port.PersonFactsStore;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresPersonFactsStoreTest extends PersonFactsContract {

  @RegisterExtension static final SurveyDatabase DATABASE = new SurveyDatabase();

  @Override
  protected PersonFactsStore store() {
    return new PostgresPersonFactsStore(DATABASE.sql());
  }

  @Override
  protected AskedPersons persons() {
    return new PostgresAskedPersons(DATABASE.sql());
  }
}

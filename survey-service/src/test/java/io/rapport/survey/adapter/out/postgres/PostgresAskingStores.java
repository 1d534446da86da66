package io.rapport.survey.adapter.out.postgres;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.rapport.survey.application.port.AskedHistory;
import io.rapport.survey.application.port.AskedPersons;
import io.rapport.survey.application.port.AskingStores;
import io.rapport.survey.application.port.Claims;
import io.rapport.survey.application.port.LiveSurveys;
import io.rapport.survey.application.port.PersonFactsStore;
import io.rapport.survey.application.port.Responses;
import io.rapport.survey.application.port.Surveys;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/** All of it in PostgreSQL, with the transactions of the running service. */
@Singleton
record PostgresAskingStores(
    Surveys surveys,
    Responses responses,
    Claims claims,
    AskedHistory history,
    AskedPersons persons,
    PersonFactsStore facts,
    LiveSurveys liveSurveys)
    implements AskingStores {

  @Override
  public <T> T inTransaction(Supplier<T> work) {
    return QuarkusTransaction.requiringNew().call(work::get);
  }
}

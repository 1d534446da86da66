package io.rapport.survey.application.port;

import java.util.function.Supplier;

/** Where surveys, answers and what is between persons and surveys are kept: all in one place. */
public interface AskingStores {

  Surveys surveys();

  Responses responses();

  Claims claims();

  AskedHistory history();

  AskedPersons persons();

  PersonFactsStore facts();

  LiveSurveys liveSurveys();

  /** Does something in a transaction of its own. */
  <T> T inTransaction(Supplier<T> work);
}

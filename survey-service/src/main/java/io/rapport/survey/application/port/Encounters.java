package io.rapport.survey.application.port;

import io.rapport.survey.domain.response.Encounter;

/** Every showing and dismissal. */
public interface Encounters {

  /**
   * Keeps an encounter.
   *
   * @return false when one of its kind and id is kept already
   */
  boolean keep(Encounter encounter);
}

package io.rapport.survey.application.port;

import io.rapport.survey.domain.erasure.Erasure;

/** All that is kept of persons, whatever it is. */
public interface PersonTraces {

  /** Takes away what is the person's and of before the erasure; the same again takes nothing. */
  Removed remove(Erasure erasure);

  /**
   * How much there was.
   *
   * @param encounters showings and dismissals
   */
  record Removed(int responses, int encounters) {}
}

package io.rapport.survey.application.port;

import java.util.UUID;

/** Ids that nobody has used. */
public interface NewIds {

  /** A UUIDv7: later ones sort after earlier ones. */
  UUID next();
}

package io.rapport.metrics.application.port;

import java.util.UUID;

/** Ids that nobody has used, and nobody can guess. */
@FunctionalInterface
public interface NewIds {

  UUID next();
}

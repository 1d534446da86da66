package io.rapport.gateway.application.port;

import java.util.UUID;

/** New ids; a later one sorts after an earlier one. */
@FunctionalInterface
public interface Ids {
  UUID next();
}

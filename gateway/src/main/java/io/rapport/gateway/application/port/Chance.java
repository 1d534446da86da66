package io.rapport.gateway.application.port;

/** Numbers from 0 to 1 that nobody foresees. */
@FunctionalInterface
public interface Chance {
  double next();
}

package io.rapport.tracking.application.port;

/** Makes ids. */
@FunctionalInterface
public interface Ids {

  /** A new UUIDv7 as text. */
  String next();
}

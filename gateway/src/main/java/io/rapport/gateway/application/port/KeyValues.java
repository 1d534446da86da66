package io.rapport.gateway.application.port;

/** Values for write keys that nobody can guess. */
@FunctionalInterface
public interface KeyValues {
  String next();
}

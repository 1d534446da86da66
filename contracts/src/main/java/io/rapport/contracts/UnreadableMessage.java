package io.rapport.contracts;

/** A message that no published schema version can read. */
public final class UnreadableMessage extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableMessage(String topic, Throwable cause) {
    super("A message of " + topic + " cannot be read", cause);
  }
}

package io.rapport.tracking.domain.json;

/** A text is no JSON. */
public final class MalformedJson extends Exception {

  private static final long serialVersionUID = 1L;

  /** Without a stack trace: clients make them, and nobody reads it. */
  MalformedJson(int at) {
    super("The text is no JSON at byte " + at, null, false, false);
  }
}

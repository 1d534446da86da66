package io.rapport.local;

/** Access tokens of the local users {@code admin}, {@code editor} and {@code viewer}. */
@FunctionalInterface
public interface TokenSource {

  /** A fresh access token of this user; ask again rather than keep it for long. */
  String token(String user);
}

package io.rapport.local.command;

import io.rapport.local.site.DataDirectory;
import io.rapport.local.stack.KeycloakTokens;
import java.io.PrintStream;

/** {@code ./rapport token}: an access token, and nothing else, on the standard output. */
record Token(DataDirectory data, String user) implements Command {

  @Override
  public int run(PrintStream out) {
    try {
      out.println(new KeycloakTokens(Running.on(data).ports().realm()).token(user));
      return 0;
    } catch (IllegalArgumentException e) {
      throw new NotPossible(String.valueOf(e.getMessage()));
    }
  }
}

package io.rapport.local.command;

import io.rapport.local.api.FrontDoor;
import io.rapport.local.site.DataDirectory;
import io.rapport.local.stack.KeycloakTokens;
import java.net.URI;
import java.util.Optional;

/**
 * Which system is meant, if not the one on this machine.
 *
 * @param url where it is reached; its token stands in the environment, where no list of processes
 *     shows it
 */
record Elsewhere(Optional<URI> url) {

  static final String USER = "admin";

  private static final String TOKEN = "RAPPORT_TOKEN";

  FrontDoor door(DataDirectory data) {
    return url.map(Elsewhere::there).orElseGet(() -> here(data));
  }

  private static FrontDoor there(URI url) {
    var token =
        Optional.ofNullable(System.getenv(TOKEN))
            .orElseThrow(() -> new NotPossible(TOKEN + " must hold an access token for " + url));
    return new FrontDoor(url, _ -> token);
  }

  private static FrontDoor here(DataDirectory data) {
    var running = Running.on(data);
    return new FrontDoor(running.ports().origin(), new KeycloakTokens(running.ports().realm()));
  }
}

package io.rapport.local.command;

import io.rapport.local.site.DataDirectory;
import io.rapport.local.stack.Instance;

/** The system that somebody else has started on this data. */
final class Running {

  private Running() {}

  static Instance on(DataDirectory data) {
    return Instance.read(data)
        .filter(instance -> instance.launcher().living().isPresent())
        .orElseThrow(
            () ->
                new NotPossible(
                    "Rapport does not run on %s. Start it with: ./rapport up%s"
                        .formatted(data.root(), Welcome.dataOption(data))));
  }
}

package io.rapport.local.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A launcher in a JVM of its own, for tests that kill it. */
final class DoomedLauncher {

  private DoomedLauncher() {}

  /** Starts one part on the data directory that is named, says so, and waits for its end. */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    RunningStack stack =
        LocalStack.start(
            Options.forTests(folder.resolve("data"))
                .withParts(site -> List.of(ScriptedPart.wellBehaved("store", Set.of(), folder))));
    System.out.println("started");
    stack.firstDeath().join();
  }
}

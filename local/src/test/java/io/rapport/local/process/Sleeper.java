package io.rapport.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A real process that does nothing for long. */
public final class Sleeper {

  private Sleeper() {}

  public static ProcessSpec in(Path directory) {
    return marked(directory, mark(directory));
  }

  /** One that is recognised by this in its command line. */
  public static ProcessSpec marked(Path directory, String mark) {
    // The mark is a file that does not exist, which tail waits for.
    return spec(directory, mark, List.of("tail", "-F", "--", "/dev/null", mark));
  }

  /** One that does not listen when it is asked to end. */
  public static ProcessSpec stubbornIn(Path directory) {
    String script = "trap '' TERM; while :; do sleep 0.1; done";
    return spec(directory, mark(directory), List.of("bash", "-c", script, mark(directory)));
  }

  private static String mark(Path directory) {
    return "rapport-test=" + directory;
  }

  private static ProcessSpec spec(Path directory, String mark, List<String> command) {
    return new ProcessSpec(
        "sleeper",
        command,
        Map.of(),
        directory,
        directory.resolve("sleeper.log"),
        mark,
        false,
        StopSignal.TERM,
        Duration.ofSeconds(1));
  }
}

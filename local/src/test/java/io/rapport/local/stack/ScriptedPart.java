package io.rapport.local.stack;

import io.rapport.local.Progress;
import io.rapport.local.part.Part;
import io.rapport.local.process.ProcessSpec;
import io.rapport.local.process.StopSignal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A small real process in the place of a part; it writes into a diary when it starts and when it is
 * asked to end.
 */
record ScriptedPart(String name, Set<String> needs, Path folder, String script) implements Part {

  static ScriptedPart wellBehaved(String name, Set<String> needs, Path folder) {
    return new ScriptedPart(
        name,
        needs,
        folder,
        "trap 'echo -%1$s >> diary; exit 0' TERM; echo +%1$s >> diary; touch %1$s.ready; while :; do sleep 0.05; done"
            .formatted(name));
  }

  /** One that ends while the others wait for it. */
  static ScriptedPart failing(String name, Set<String> needs, Path folder) {
    return new ScriptedPart(name, needs, folder, "echo 'The disk is full'; exit 3");
  }

  @Override
  public void prepare(Progress progress) {
    // A script needs nothing.
  }

  @Override
  public ProcessSpec process() {
    String mark = "rapport-test=" + folder;
    return new ProcessSpec(
        name,
        List.of("bash", "-c", script, mark),
        Map.of(),
        folder,
        folder.resolve(name + ".log"),
        mark,
        false,
        StopSignal.TERM,
        Duration.ofSeconds(5));
  }

  @Override
  public boolean answers() {
    return Files.exists(folder.resolve(name + ".ready"));
  }

  @Override
  public void furnish() {
    // Nobody looks for anything in a script.
  }

  @Override
  public Duration patience() {
    return Duration.ofSeconds(30);
  }
}

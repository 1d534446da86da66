package io.rapport.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Types {@code ./rapport …} as a person does, on data of its own. */
record RapportCommand(Path data) {

  private static final Path HOME = Path.of(System.getProperty("rapport.home")).normalize();
  private static final Duration PATIENCE = Duration.ofMinutes(6);

  /** What it wrote, and how it ended. */
  record Outcome(int exit, String output) {}

  Path home() {
    return HOME;
  }

  Outcome run(String verb, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("./rapport", verb));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--data", data.toString()));
    return type(command);
  }

  /** Lines for a shell. */
  Outcome shell(String lines) throws IOException, InterruptedException {
    return type(List.of("bash", "-c", lines));
  }

  private static Outcome type(List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("rapport-command", ".out");
    Process process =
        new ProcessBuilder(command)
            .directory(HOME.toFile())
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError(command + " did not end:\n" + Files.readString(output, UTF_8));
      }
      return new Outcome(process.exitValue(), Files.readString(output, UTF_8));
    } finally {
      process.destroyForcibly();
      Files.delete(output);
    }
  }
}

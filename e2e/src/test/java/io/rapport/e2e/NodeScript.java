package io.rapport.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * One of the programs in {@code e2e/node}: takes JSON on its standard input, answers JSON on its
 * standard output.
 */
record NodeScript(String name) {

  private static final Path DIRECTORY = Path.of("node").toAbsolutePath();
  private static final int PATIENCE_SECONDS = 120;

  JsonPath run(String input) throws IOException, InterruptedException {
    Assumptions.assumeTrue(
        Files.isDirectory(DIRECTORY.resolve("node_modules")),
        "No npm packages in e2e/node: ./rapport test installs them, by npm ci");
    Path in = Files.createTempFile("node", ".json");
    Path out = Files.createTempFile("node", ".out");
    Path err = Files.createTempFile("node", ".err");
    Files.writeString(in, input);
    Process process =
        new ProcessBuilder(List.of("node", name))
            .directory(DIRECTORY.toFile())
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError(name + " did not end: " + Files.readString(err, UTF_8));
      }
      if (process.exitValue() != 0) {
        throw new AssertionError(name + " failed: " + Files.readString(err, UTF_8));
      }
      return new JsonPath(Files.readString(out, UTF_8));
    } finally {
      process.destroyForcibly();
      for (Path file : List.of(in, out, err)) {
        Files.delete(file);
      }
    }
  }
}

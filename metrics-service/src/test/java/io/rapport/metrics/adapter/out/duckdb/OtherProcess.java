package io.rapport.metrics.adapter.out.duckdb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A process that works on the store in a directory until it is killed. */
record OtherProcess(Process process, BufferedReader said) implements AutoCloseable {

  static OtherProcess start(Class<?> program, Path directory) throws IOException {
    var process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-Djava.io.tmpdir=" + directory,
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new OtherProcess(
        process, new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)));
  }

  /** Returns once it has said so many lines. */
  OtherProcess says(int lines) throws IOException {
    for (int n = 0; n < lines; n++) {
      assertThat(said.readLine()).isNotNull();
    }
    return this;
  }

  /** Kills it after so long. */
  void kill(int millis) throws InterruptedException {
    process.waitFor(millis, TimeUnit.MILLISECONDS);
    close();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }
}

package io.rapport.local.script;

import io.rapport.local.site.Installation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Runs a few lines of shell after one of the scripts behind {@code ./rapport}, as that would. */
record Bash(String output, int exit) {

  static Bash after(String script, Path home, Map<String, String> environment, String lines)
      throws IOException, InterruptedException {
    Path sourced = Installation.find().home().resolve("local/script").resolve(script);
    ProcessBuilder bash =
        new ProcessBuilder(
                "bash",
                "-c",
                "set -euo pipefail; home=$1; source $2; " + lines,
                "bash",
                home.toString(),
                sourced.toString())
            .redirectErrorStream(true);
    bash.environment().putAll(environment);
    Process process = bash.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Bash(output.strip(), process.waitFor());
  }
}

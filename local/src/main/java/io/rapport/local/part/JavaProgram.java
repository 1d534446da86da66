package io.rapport.local.part;

import io.rapport.local.process.ProcessSpec;
import io.rapport.local.process.StopSignal;
import io.rapport.local.site.DataDirectory;
import io.rapport.local.site.Site;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A Java process that is to start quickly and stay small rather than run fast for long.
 *
 * @param heap the most it may take for objects, in MiB
 * @param program class path and main class, or {@code -jar} and the file
 */
record JavaProgram(
    String name,
    int heap,
    List<String> options,
    List<String> program,
    Map<String, String> environment) {

  private static final Duration GRACE = Duration.ofSeconds(30);

  static String executable() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  ProcessSpec in(Site site) {
    DataDirectory data = site.data();
    String mark = "-Drapport.data=" + data.root();
    List<String> command = new ArrayList<>();
    command.add(executable());
    // First, so that no process list cuts it off.
    command.add(mark);
    command.addAll(
        List.of(
            "-Xms32m",
            "-Xmx" + heap + "m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow"));
    if (site.startsAgain()) {
      command.addAll(loadedClasses(site));
    }
    command.addAll(options);
    command.addAll(program);
    return new ProcessSpec(
        name,
        command,
        environment,
        data.root(),
        data.log(name),
        mark,
        false,
        StopSignal.TERM,
        GRACE);
  }

  /**
   * Loaded classes, written at each stop that finds them changed; nobody needs to read that one
   * does not fit.
   */
  private List<String> loadedClasses(Site site) {
    return List.of(
        "-XX:+AutoCreateSharedArchive",
        "-XX:SharedArchiveFile=" + site.installation().loadedClasses(name),
        "-Xlog:cds=off",
        "-Xlog:aot=off");
  }
}

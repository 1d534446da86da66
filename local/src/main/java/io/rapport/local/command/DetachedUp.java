package io.rapport.local.command;

import io.rapport.local.process.HostTools;
import io.rapport.local.site.DataDirectory;
import io.rapport.local.site.DataLock;
import io.rapport.local.stack.Instance;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code ./rapport up --detach}: another launcher that stays, and this one that shows its words
 * until the system is ready.
 */
record DetachedUp(Up up) {

  private static final String LAUNCHER = "launcher";

  int run(PrintStream out) {
    DataDirectory data = up.data();
    data.create();
    Optional<DataLock> lock = DataLock.take(data);
    if (lock.isEmpty()) {
      out.println(up.alreadyRunning(Instance.read(data)));
      return 1;
    }
    lock.get().close();
    Path log = data.log(LAUNCHER);
    try {
      Process launcher = start(log);
      new Echo(log, out).until(() -> !launcher.isAlive() || isReady(data, launcher.pid()));
      return launcher.isAlive() ? 0 : launcher.exitValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process start(Path log) throws IOException {
    List<String> command = new ArrayList<>(HostTools.here().ownSession());
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "up",
            "--data",
            up.data().root().toString()));
    up.port().ifPresent(port -> command.addAll(List.of("--port", port.toString())));
    if (!up.sample()) {
      command.add("--no-sample");
    }
    return new ProcessBuilder(command)
        .redirectInput(Redirect.from(new File("/dev/null")))
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  private static boolean isReady(DataDirectory data, long launcher) {
    return Instance.read(data)
        .filter(instance -> instance.launcher().pid() == launcher)
        .filter(instance -> instance.phase() == Instance.Phase.READY)
        .isPresent();
  }
}

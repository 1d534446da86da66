package io.rapport.local.command;

import io.rapport.local.process.Leftovers;
import io.rapport.local.site.DataDirectory;
import io.rapport.local.site.DataLock;
import io.rapport.local.stack.Instance;
import io.rapport.local.stack.Orphans;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * {@code ./rapport down}: ends the system on this data, whoever started it, and returns when
 * nothing of it is left.
 */
record Down(DataDirectory data) implements Command {

  /** More than every process may take, one after the other. */
  private static final Duration GRACE = Duration.ofMinutes(2);

  @Override
  public int run(PrintStream out) {
    if (!Files.isDirectory(data.root())) {
      out.println("Nothing runs on " + data.root());
      return 0;
    }
    boolean asked = stopLauncher(out);
    try (DataLock lock = lock()) {
      List<String> orphans = Orphans.stop(data);
      if (!orphans.isEmpty()) {
        out.println("Stopped what was left behind: " + String.join(", ", orphans));
      }
      out.println(asked || !orphans.isEmpty() ? "Stopped." : "Nothing runs on " + data.root());
      return 0;
    }
  }

  private boolean stopLauncher(PrintStream out) {
    Optional<DataLock> free = DataLock.take(data);
    if (free.isPresent()) {
      free.get().close();
      return false;
    }
    Instance instance =
        Instance.read(data)
            .orElseThrow(
                () -> new NotPossible("Another ./rapport is just beginning or ending here."));
    out.println("Stopping …");
    Leftovers.stop(instance.launcher(), GRACE);
    return true;
  }

  private DataLock lock() {
    return DataLock.take(data)
        .orElseThrow(() -> new NotPossible("Another ./rapport has taken over " + data.root()));
  }
}

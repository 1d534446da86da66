package io.rapport.local.command;

import io.rapport.local.part.Part;
import io.rapport.local.part.Parts;
import io.rapport.local.process.MemoryUse;
import io.rapport.local.process.ProcessIdentity;
import io.rapport.local.site.DataDirectory;
import io.rapport.local.site.Installation;
import io.rapport.local.site.Site;
import io.rapport.local.site.StackIdentity;
import io.rapport.local.stack.Instance;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code ./rapport status}: what runs, whether it answers, and how much memory it takes. */
record Status(DataDirectory data) implements Command {

  private static final int NOT_RUNNING = 3;

  @Override
  public int run(PrintStream out) {
    Optional<Instance> instance = Instance.read(data);
    if (instance.isEmpty()) {
      out.println("Rapport does not run on " + data.root());
      return NOT_RUNNING;
    }
    return describe(instance.get(), out);
  }

  private int describe(Instance instance, PrintStream out) {
    boolean led = instance.launcher().living().isPresent();
    out.println(
        led
            ? "%s, %s"
                .formatted(
                    instance.ports().origin(), instance.phase().name().toLowerCase(Locale.ROOT))
            : "The launcher is gone; ./rapport up or ./rapport down clear what it left behind.");
    boolean allReady = true;
    long launcher = MemoryUse.alone(instance.launcher().pid());
    long memory = row(instance.launcher(), led ? "running" : "gone", launcher, out);
    for (Part part : Parts.all(site(instance))) {
      Optional<ProcessIdentity> process = alive(part.name(), instance.processes());
      boolean ready = process.isPresent() && part.answers();
      allReady &= ready;
      if (process.isPresent()) {
        long own = MemoryUse.withDescendants(process.get().pid());
        memory += row(process.get(), ready ? "ready" : "not ready", own, out);
      } else {
        out.printf("%-18s %-11s%n", part.name(), "not running");
      }
    }
    out.printf("%-18s %-11s %16d MiB%n", "together", "", memory);
    return led && allReady ? 0 : 1;
  }

  private static long row(ProcessIdentity process, String state, long mebibytes, PrintStream out) {
    out.printf("%-18s %-11s %8d %7d MiB%n", process.name(), state, process.pid(), mebibytes);
    return mebibytes;
  }

  private static Optional<ProcessIdentity> alive(String name, List<ProcessIdentity> processes) {
    return processes.stream()
        .filter(process -> process.name().equals(name))
        .filter(process -> process.living().isPresent())
        .findFirst();
  }

  private Site site(Instance instance) {
    StackIdentity identity =
        StackIdentity.read(data)
            .orElseThrow(() -> new NotPossible("There is no " + data.identityFile()));
    return new Site(Installation.find(), data, instance.ports(), identity, true);
  }
}

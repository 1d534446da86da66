package io.rapport.local.command;

import io.rapport.local.part.Parts;
import io.rapport.local.process.LogFile;
import io.rapport.local.site.DataDirectory;
import io.rapport.local.site.Installation;
import io.rapport.local.site.PortPlan;
import io.rapport.local.site.StackIdentity;
import io.rapport.local.stack.AlreadyRunning;
import io.rapport.local.stack.Death;
import io.rapport.local.stack.Instance;
import io.rapport.local.stack.LocalStack;
import io.rapport.local.stack.Options;
import io.rapport.local.stack.RunningStack;
import io.rapport.local.stack.StartCancelled;
import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;

/**
 * {@code ./rapport up}: starts the system and stays, until it is told to stop or a process dies.
 *
 * @param detach whether to return when the system is ready and leave it running
 * @param sample whether the first start fills the sample project
 */
record Up(DataDirectory data, boolean detach, boolean sample, Optional<Integer> port)
    implements Command {

  private static final int DEFAULT_PORT = 8080;
  private static final int SHOWN = 30;

  @Override
  public int run(PrintStream out) {
    return detach ? new DetachedUp(this).run(out) : stay(out);
  }

  private int stay(PrintStream out) {
    TerminalProgress progress = new TerminalProgress(out, isTerminal());
    try (RunningStack stack = LocalStack.start(options(progress))) {
      if (sample) {
        new FirstFilling(data, stack, progress).run(out);
      }
      if (!stack.firstDeath().isDone()) {
        out.println(Welcome.text(stack.ports(), data, progress.seconds()));
        stack.settle();
      }
      out.println(obituary(stack.firstDeath().join()));
      return 1;
    } catch (AlreadyRunning e) {
      out.println(alreadyRunning(e.instance()));
      return 1;
    } catch (StartCancelled e) {
      return 1;
    }
  }

  private Options options(TerminalProgress progress) {
    return new Options(Installation.find(), data, ports(), Parts::all, true, progress);
  }

  /** Those that were asked for, else those of the first start. */
  private PortPlan ports() {
    return port.map(PortPlan::from)
        .or(() -> StackIdentity.read(data).map(StackIdentity::loginPort).map(PortPlan::aroundLogin))
        .orElseGet(() -> PortPlan.from(DEFAULT_PORT));
  }

  /** What to tell when somebody else holds the data. */
  String alreadyRunning(Optional<Instance> instance) {
    return instance
        .map(
            running ->
                "Rapport runs already, at %s (launcher %d). Stop it with: ./rapport down%s"
                    .formatted(
                        running.ports().origin(),
                        running.launcher().pid(),
                        Welcome.dataOption(data)))
        .orElse("Another ./rapport is at work on " + data.root());
  }

  private static boolean isTerminal() {
    return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  }

  private static String obituary(Death death) {
    return "%s ended on its own, with %d. The end of %s:%n%s"
        .formatted(
            death.name(),
            death.exit(),
            death.log(),
            String.join(System.lineSeparator(), LogFile.tail(death.log(), SHOWN)));
  }
}

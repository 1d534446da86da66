package io.rapport.metrics.adapter.in.timer;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * A thread that gets less of the processors than others while they are all wanted. Java's own
 * priorities do nothing on Linux without flags, and with these they change the compiler's threads
 * as well.
 */
final class BehindOthers {

  private static final Logger LOG = Logger.getLogger(BehindOthers.class);

  /** A tenth of what a thread of nice value 0 gets; see sched(7). */
  private static final int NICE = 10;

  /** For Linux, where 0 is the thread that asks; elsewhere it is the whole process. */
  private static final int PRIO_PROCESS = 0;

  private static final Optional<MethodHandle> SET_PRIORITY = setPriority();

  private BehindOthers() {}

  /** From now on, for the thread that asks; nothing but a warning where that cannot be. */
  static void stand() {
    SET_PRIORITY.ifPresent(BehindOthers::stand);
  }

  private static void stand(MethodHandle setPriority) {
    try {
      if ((int) setPriority.invokeExact(PRIO_PROCESS, 0, NICE) != 0) {
        LOG.warn("This thread stays as important as others");
      }
    } catch (Throwable e) {
      throw new IllegalStateException("A function of the C library cannot be called", e);
    }
  }

  private static Optional<MethodHandle> setPriority() {
    if (!System.getProperty("os.name").equals("Linux")) {
      return Optional.empty();
    }
    var linker = Linker.nativeLinker();
    return linker
        .defaultLookup()
        .find("setpriority")
        .map(
            function ->
                linker.downcallHandle(
                    function,
                    FunctionDescriptor.of(
                        ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_INT)));
  }
}

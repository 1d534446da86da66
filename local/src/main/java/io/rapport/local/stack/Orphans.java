package io.rapport.local.stack;

import io.rapport.local.process.Inhabitants;
import io.rapport.local.process.Leftovers;
import io.rapport.local.process.ProcessIdentity;
import io.rapport.local.process.StopSignal;
import io.rapport.local.site.DataDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Processes on a data directory whose launcher is gone. Only the holder of the directory's lock may
 * look for them.
 */
public final class Orphans {

  private static final Duration GRACE = Duration.ofSeconds(15);

  private Orphans() {}

  /** Ends those that still run, the last started first, and tells their names. */
  public static List<String> stop(DataDirectory data) {
    List<ProcessIdentity> orphans =
        new ArrayList<>(Instance.read(data).map(Instance::processes).orElse(List.of()));
    postmaster(data)
        .filter(found -> orphans.stream().noneMatch(orphan -> orphan.pid() == found.pid()))
        .ifPresent(orphans::addFirst);
    List<ProcessIdentity> living = Leftovers.living(orphans).reversed();
    living.forEach(orphan -> Leftovers.stop(orphan, GRACE));
    boolean widows = endPostmastersWidows(data);
    Instance.forget(data);
    List<String> names = living.stream().map(ProcessIdentity::name).toList();
    return widows && names.isEmpty() ? List.of("postgres") : names;
  }

  /**
   * A backend that was stopped when its postmaster died does not notice, and keeps the memory that
   * the next one needs. Nothing is lost: what it had not committed is gone with its client.
   */
  private static boolean endPostmastersWidows(DataDirectory data) {
    List<ProcessHandle> widows = new Inhabitants(data.postgres(), "postgres:").living();
    widows.forEach(ProcessHandle::destroyForcibly);
    widows.forEach(widow -> widow.onExit().join());
    return !widows.isEmpty();
  }

  /**
   * PostgreSQL writes down its own process, so that it is found even when the launcher never came
   * to it.
   */
  private static Optional<ProcessIdentity> postmaster(DataDirectory data) {
    Path file = data.postgres().resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      List<String> lines = Files.readAllLines(file);
      return Optional.of(
          new ProcessIdentity(
              "postgres",
              Long.parseLong(lines.get(0)),
              Instant.ofEpochSecond(Long.parseLong(lines.get(2))),
              "-D " + data.postgres(),
              StopSignal.INT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NumberFormatException | IndexOutOfBoundsException halfWritten) {
      return Optional.empty();
    }
  }
}

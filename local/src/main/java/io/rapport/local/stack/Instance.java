package io.rapport.local.stack;

import io.rapport.local.process.ProcessIdentity;
import io.rapport.local.site.DataDirectory;
import io.rapport.local.site.PortPlan;
import io.rapport.local.site.PrivateJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/**
 * What runs on a data directory just now, written down so that every other launcher can find it,
 * also after this one was killed.
 *
 * @param processes in the order of their start
 */
public record Instance(
    ProcessIdentity launcher,
    PortPlan ports,
    String kafkaCluster,
    Phase phase,
    List<ProcessIdentity> processes) {

  /** How far a launcher is. */
  public enum Phase {
    STARTING,
    READY,
    STOPPING
  }

  public Instance {
    processes = List.copyOf(processes);
  }

  public static Optional<Instance> read(DataDirectory data) {
    return PrivateJson.read(data.instanceFile(), Instance.class);
  }

  void write(DataDirectory data) {
    PrivateJson.write(data.instanceFile(), this);
  }

  static void forget(DataDirectory data) {
    try {
      Files.deleteIfExists(data.instanceFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In its next phase; from stopping there is no way back. */
  Instance in(Phase next) {
    return phase == Phase.STOPPING
        ? this
        : new Instance(launcher, ports, kafkaCluster, next, processes);
  }

  Instance with(List<ProcessIdentity> now) {
    return new Instance(launcher, ports, kafkaCluster, phase, now);
  }
}

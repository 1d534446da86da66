package io.rapport.local.stack;

import io.rapport.local.process.PortOwner;
import io.rapport.local.process.ProcessIdentity;
import io.rapport.local.process.StopSignal;
import io.rapport.local.site.DataLock;
import io.rapport.local.site.NamedPort;
import io.rapport.local.site.PortCheck;
import io.rapport.local.site.PortPlan;
import io.rapport.local.site.Site;
import io.rapport.local.site.StackIdentity;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;

/** Starts the system on one machine. */
public final class LocalStack {

  private static final String WAY_OUT = "Stop that, or choose other ports with --port.";

  private LocalStack() {}

  /**
   * Starts everything and returns when all of it is ready. It ends with this JVM, however that
   * ends.
   *
   * @throws AlreadyRunning if another launcher holds the data directory
   * @throws StartFailed if something is in the way; nothing is left running then
   */
  public static RunningStack start(Options options) {
    options.data().create();
    DataLock lock =
        DataLock.take(options.data())
            .orElseThrow(() -> new AlreadyRunning(Instance.read(options.data())));
    try {
      return start(options, lock);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static RunningStack start(Options options, DataLock lock) {
    List<String> orphans = Orphans.stop(options.data());
    if (!orphans.isEmpty()) {
      options
          .progress()
          .say("Stopped what an earlier run had left behind: " + String.join(", ", orphans));
    }
    Site site = site(options);
    requireFreePorts(site.ports());
    RunningStack stack =
        new RunningStack(
            options.parts().apply(site), site, instance(site), lock, options.progress());
    stack.startAll();
    return stack;
  }

  private static Site site(Options options) {
    StackIdentity identity = StackIdentity.of(options.data(), options.ports(), new SecureRandom());
    if (identity.loginPort() != options.ports().login()) {
      options
          .progress()
          .say(
              "Logins stay at port "
                  + identity.loginPort()
                  + ", where this data knows its members from");
    }
    return new Site(
        options.installation(),
        options.data(),
        options.ports().withLogin(identity.loginPort()),
        identity,
        options.startsAgain());
  }

  private static void requireFreePorts(PortPlan ports) {
    List<NamedPort> taken =
        ports.all().stream().filter(port -> !PortCheck.isFree(port.number())).toList();
    if (!taken.isEmpty()) {
      throw new StartFailed(
          taken.stream()
              .map(LocalStack::describe)
              .collect(
                  Collectors.joining(
                      System.lineSeparator(), "", System.lineSeparator() + WAY_OUT)));
    }
  }

  private static String describe(NamedPort port) {
    return "Port %d, for %s, is taken by %s"
        .formatted(port.number(), port.owner(), PortOwner.describe(port.number()));
  }

  private static Instance instance(Site site) {
    ProcessHandle self = ProcessHandle.current();
    return new Instance(
        ProcessIdentity.of("launcher", self, self.info().command().orElse("java"), StopSignal.TERM),
        site.ports(),
        site.identity().kafkaCluster(),
        Instance.Phase.STARTING,
        List.of());
  }
}

package io.rapport.local.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What this machine offers to tie a process to the launcher; where a tool is missing, the process
 * runs without it.
 */
public record HostTools(boolean session, boolean parentDeath, boolean root, boolean userNamespace) {

  private static final HostTools HERE = probe();

  public static HostTools here() {
    return HERE;
  }

  private static HostTools probe() {
    return new HostTools(
        succeeds("setsid", "true"),
        succeeds("setpriv", "--pdeathsig", "TERM", "true"),
        "root".equals(System.getProperty("user.name")),
        succeeds("unshare", "--user", "true"));
  }

  /**
   * The command in a session of its own, so that Ctrl-C reaches the launcher alone, and asked to
   * end by the kernel when the launcher is killed.
   */
  List<String> wrap(ProcessSpec spec) {
    List<String> wrapped = new ArrayList<>(ownSession());
    if (spec.unprivileged()) {
      wrapped.addAll(unprivileged());
    }
    // After the change of user, which would forget it.
    if (parentDeath) {
      wrapped.addAll(List.of("setpriv", "--pdeathsig", spec.stopBy().name()));
    }
    wrapped.addAll(spec.command());
    return wrapped;
  }

  /** What to put before a command that Ctrl-C on this terminal shall not reach. */
  public List<String> ownSession() {
    return session ? List.of("setsid") : List.of();
  }

  /**
   * What to put before a command that refuses to run as root: it sees another user, with the same
   * rights.
   */
  public List<String> unprivileged() {
    return root && userNamespace ? List.of("unshare", "--user") : List.of();
  }

  /** Whether this machine has the program, and it does what it is asked. */
  public static boolean succeeds(String... command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

package io.rapport.local.stack;

import java.util.Optional;

/** Another launcher holds the data directory. */
public final class AlreadyRunning extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Optional<Instance> instance;

  AlreadyRunning(Optional<Instance> instance) {
    super("Another launcher holds the data directory");
    this.instance = instance;
  }

  /** What the other one wrote down; nothing in the moment of its start. */
  public Optional<Instance> instance() {
    return instance;
  }
}

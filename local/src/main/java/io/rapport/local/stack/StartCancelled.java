package io.rapport.local.stack;

/** The system was told to stop while it was still starting. */
public final class StartCancelled extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StartCancelled(Throwable cause) {
    super("Stopped while starting", cause);
  }
}

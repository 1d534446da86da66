package io.rapport.local;

/** Tells the person who waits how far things are. */
public interface Progress {

  /** A line of its own, shown with the seconds since the start. */
  void say(String line);

  /**
   * A bar, redrawn in place where the terminal can; {@code done} equal to {@code total} ends it.
   *
   * @param step what is being done, for instance "Filling the sample project"
   */
  void advance(String step, long done, long total);
}

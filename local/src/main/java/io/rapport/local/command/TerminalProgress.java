package io.rapport.local.command;

import io.rapport.local.Progress;
import java.io.PrintStream;

/**
 * Progress as lines with the seconds since the start; a bar is redrawn on a terminal, and rare
 * lines elsewhere.
 */
final class TerminalProgress implements Progress {

  private static final int WIDTH = 30;
  private static final int PERCENT = 100;
  private static final int STEP_WITHOUT_TERMINAL = 10;

  private final PrintStream out;
  private final boolean terminal;
  private final long startedAt = System.nanoTime();
  private int shown = -1;

  TerminalProgress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** Seconds since the start, for the closing line. */
  double seconds() {
    return (System.nanoTime() - startedAt) / 1e9;
  }

  @Override
  public synchronized void say(String line) {
    endBar();
    out.printf("%6.1f s  %s%n", seconds(), line);
    out.flush();
  }

  @Override
  public synchronized void advance(String step, long done, long total) {
    int percent = total == 0 ? PERCENT : (int) (done * PERCENT / total);
    if (terminal) {
      if (percent != shown) {
        out.printf("\r%6.1f s  %s  [%s] %3d %%", seconds(), step, bar(percent), percent);
        shown = percent;
      }
      if (percent == PERCENT) {
        endBar();
      }
    } else if (shown < 0 || percent / STEP_WITHOUT_TERMINAL != shown / STEP_WITHOUT_TERMINAL) {
      out.printf("%6.1f s  %s %3d %%%n", seconds(), step, percent);
      shown = percent == PERCENT ? -1 : percent;
    }
    out.flush();
  }

  /** The next words begin on a line of their own. */
  private void endBar() {
    if (terminal && shown >= 0) {
      out.println();
    }
    shown = -1;
  }

  private static String bar(int percent) {
    int full = percent * WIDTH / PERCENT;
    return "█".repeat(full) + "░".repeat(WIDTH - full);
  }
}

package io.rapport.tracking.domain.live;

/**
 * The rule by which a flood is sampled: of each second the first events are shown, and the others
 * are counted. What a filter keeps out is not counted, but beyond {@link #LOOKS_FOR_EACH} looks for
 * each event that might be shown nobody looks any more, and then everything counts.
 *
 * <p>Not thread-safe.
 */
public final class Sampling {

  /** Looking costs: an event is decoded only to be filtered. */
  static final int LOOKS_FOR_EACH = 50;

  private final int mostShown;
  private long second;
  private int looked;
  private int shown;
  private long left;

  /** At most so many events a second. */
  public Sampling(int mostShown) {
    this.mostShown = mostShown;
  }

  /** Whether the next event may be looked at; counts it where not. */
  public boolean looks(long now) {
    begin(now);
    if (shown < mostShown && looked < mostShown * LOOKS_FOR_EACH) {
      looked++;
      return true;
    }
    left++;
    return false;
  }

  /** An event that was looked at is shown. */
  public void shows() {
    shown++;
  }

  /** An event cannot be shown although it might. */
  public void leaves() {
    left++;
  }

  /** How many were left out since this was asked for the last time. */
  public long takeLeft() {
    long counted = left;
    left = 0;
    return counted;
  }

  private void begin(long now) {
    if (now != second) {
      second = now;
      looked = 0;
      shown = 0;
    }
  }
}

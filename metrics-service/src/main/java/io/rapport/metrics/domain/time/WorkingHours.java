package io.rapport.metrics.domain.time;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Map;

/**
 * When somebody is there to answer, in the project's zone.
 *
 * @param days those that are worked on; all empty when the project says nothing of it
 */
public record WorkingHours(Map<DayOfWeek, Hours> days) {

  /** Of a project that says nothing of it. */
  public static final WorkingHours UNSAID = new WorkingHours(Map.of());

  public WorkingHours {
    days = Map.copyOf(days);
  }

  /** From then until then, on the same day. */
  public record Hours(LocalTime from, LocalTime to) {}
}

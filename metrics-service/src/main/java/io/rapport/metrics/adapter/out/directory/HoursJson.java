package io.rapport.metrics.adapter.out.directory;

import com.fasterxml.jackson.databind.JsonNode;
import io.rapport.metrics.domain.time.WorkingHours;
import io.rapport.metrics.domain.time.WorkingHours.Hours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Locale;

/** Reads when somebody is there to answer. */
final class HoursJson {

  private HoursJson() {}

  static WorkingHours read(JsonNode settings) {
    var days = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      var said = settings.path("workingHours").path(day.name().toLowerCase(Locale.ROOT));
      if (said.isObject()) {
        days.put(
            day,
            new Hours(
                LocalTime.parse(said.path("from").asText()),
                LocalTime.parse(said.path("to").asText())));
      }
    }
    return new WorkingHours(days);
  }
}

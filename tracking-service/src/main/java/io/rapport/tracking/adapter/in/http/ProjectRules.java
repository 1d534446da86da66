package io.rapport.tracking.adapter.in.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.rapport.tracking.domain.origin.AllowedOrigins;
import io.rapport.tracking.domain.privacy.IpRule;
import io.rapport.tracking.domain.privacy.PrivacyRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a project's settings say to its events; where they say nothing clear, the default. */
record ProjectRules(PrivacyRule privacy, AllowedOrigins origins, Optional<Instant> earliest) {

  /** Dates of the settings are days of the project's zone. */
  static ProjectRules of(JsonNode settings, ZoneId zone) {
    return new ProjectRules(
        privacy(settings.path("privacy")),
        origins(settings.path("allowedOrigins")),
        earliest(settings.path("earliestEvent"), zone));
  }

  private static Optional<Instant> earliest(JsonNode date, ZoneId zone) {
    try {
      return Optional.ofNullable(date.textValue())
          .map(LocalDate::parse)
          .map(day -> day.atStartOfDay(zone).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static PrivacyRule privacy(JsonNode settings) {
    var byDefault = PrivacyRule.DEFAULT;
    return new PrivacyRule(
        settings.path("honourGpc").asBoolean(byDefault.honourGpc()),
        settings.path("honourDnt").asBoolean(byDefault.honourDnt()),
        switch (settings.path("ip").asText()) {
          case "truncate" -> IpRule.TRUNCATE;
          case "keep" -> IpRule.KEEP;
          default -> byDefault.ip();
        });
  }

  private static AllowedOrigins origins(JsonNode origins) {
    return new AllowedOrigins(
        origins
            .valueStream()
            .filter(JsonNode::isTextual)
            .map(JsonNode::textValue)
            .collect(Collectors.toUnmodifiableSet()));
  }
}

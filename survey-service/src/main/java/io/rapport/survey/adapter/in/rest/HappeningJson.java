package io.rapport.survey.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.rapport.problems.ProblemException;
import io.rapport.survey.domain.targeting.Happening;
import io.rapport.survey.domain.targeting.Properties;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What just happened on the page. */
@Schema(name = "Happening")
record HappeningJson(
    @NotNull Type type,
    @Schema(description = "Of an event, a click or a manual call")
        Optional<@Size(max = Limits.HAPPENING) String> name,
    @Schema(implementation = Object.class, description = "Of an event")
        Optional<ObjectNode> properties,
    @Schema(description = "Of a scroll: how much was seen") Optional<Integer> percent,
    @Schema(description = "Of a delay: how long they have been there") Optional<Integer> seconds) {

  Happening toDomain() {
    return switch (type) {
      case PAGEVIEW -> new Happening.PageView();
      case EVENT -> new Happening.Event(needed("name", name), given());
      case CLICK -> new Happening.Click(name);
      case EXIT_INTENT -> new Happening.ExitIntent();
      case SCROLL -> new Happening.Scroll(needed("percent", percent));
      case DELAY -> new Happening.Delay(needed("seconds", seconds));
      case MANUAL -> new Happening.Manual(name);
    };
  }

  private Properties given() {
    return GivenProperties.of("trigger.properties", properties);
  }

  private static <T> T needed(String field, Optional<T> value) {
    return value.orElseThrow(
        () -> ProblemException.invalid("trigger." + field, "is required for this type"));
  }

  /** The kinds of it. */
  enum Type {
    @JsonProperty("pageview")
    PAGEVIEW,
    @JsonProperty("event")
    EVENT,
    @JsonProperty("click")
    CLICK,
    @JsonProperty("exit_intent")
    EXIT_INTENT,
    @JsonProperty("scroll")
    SCROLL,
    @JsonProperty("delay")
    DELAY,
    @JsonProperty("manual")
    MANUAL
  }
}

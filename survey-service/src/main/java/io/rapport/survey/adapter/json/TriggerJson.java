package io.rapport.survey.adapter.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.rapport.survey.domain.targeting.Trigger;
import io.rapport.survey.domain.targeting.UrlMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** What must happen for a person to be asked. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonSubTypes({
  @JsonSubTypes.Type(value = TriggerJson.PageView.class, name = "pageview"),
  @JsonSubTypes.Type(value = TriggerJson.Event.class, name = "event"),
  @JsonSubTypes.Type(value = TriggerJson.Click.class, name = "click"),
  @JsonSubTypes.Type(value = TriggerJson.ExitIntent.class, name = "exit_intent"),
  @JsonSubTypes.Type(value = TriggerJson.Scroll.class, name = "scroll"),
  @JsonSubTypes.Type(value = TriggerJson.Delay.class, name = "delay"),
  @JsonSubTypes.Type(value = TriggerJson.Manual.class, name = "manual")
})
@Schema(
    name = "Trigger",
    oneOf = {
      TriggerJson.PageView.class,
      TriggerJson.Event.class,
      TriggerJson.Click.class,
      TriggerJson.ExitIntent.class,
      TriggerJson.Scroll.class,
      TriggerJson.Delay.class,
      TriggerJson.Manual.class
    },
    discriminatorProperty = "type",
    discriminatorMapping = {
      @DiscriminatorMapping(value = "pageview", schema = TriggerJson.PageView.class),
      @DiscriminatorMapping(value = "event", schema = TriggerJson.Event.class),
      @DiscriminatorMapping(value = "click", schema = TriggerJson.Click.class),
      @DiscriminatorMapping(value = "exit_intent", schema = TriggerJson.ExitIntent.class),
      @DiscriminatorMapping(value = "scroll", schema = TriggerJson.Scroll.class),
      @DiscriminatorMapping(value = "delay", schema = TriggerJson.Delay.class),
      @DiscriminatorMapping(value = "manual", schema = TriggerJson.Manual.class)
    })
public sealed interface TriggerJson {

  Trigger toDomain();

  static TriggerJson from(Trigger of) {
    return switch (of) {
      case Trigger.PageView(var urls, var except) -> new PageView(written(urls), written(except));
      case Trigger.Event(var name, var where) ->
          new Event(name, some(where.stream().map(PropertyConditionJson::from).toList()));
      case Trigger.Click(var name) -> new Click(name);
      case Trigger.ExitIntent() -> new ExitIntent();
      case Trigger.Scroll(int percent) -> new Scroll(percent);
      case Trigger.Delay(int seconds) -> new Delay(seconds);
      case Trigger.Manual(var name) -> new Manual(name);
    };
  }

  /** A page is seen: any of the urls, none of those in except. */
  @Schema(
      name = "PageViewTrigger",
      requiredProperties = "type",
      properties =
          @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "pageview"))
  record PageView(
      Optional<@Size(max = Trigger.MOST_URLS) List<@NotNull @Valid UrlMatchJson>> urls,
      Optional<@Size(max = Trigger.MOST_URLS) List<@NotNull @Valid UrlMatchJson>> except)
      implements TriggerJson {
    @Override
    public Trigger toDomain() {
      return new Trigger.PageView(matches(urls), matches(except));
    }
  }

  /** An event is tracked, with such properties. */
  @Schema(
      name = "EventTrigger",
      requiredProperties = "type",
      properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "event"))
  record Event(
      @NotNull String name,
      Optional<@Size(max = Trigger.MOST_CONDITIONS) List<@NotNull @Valid PropertyConditionJson>>
          where)
      implements TriggerJson {
    @Override
    public Trigger toDomain() {
      return new Trigger.Event(
          name, where.orElse(List.of()).stream().map(PropertyConditionJson::toDomain).toList());
    }
  }

  /** Something is clicked, of this name as the page gives it. */
  @Schema(
      name = "ClickTrigger",
      requiredProperties = "type",
      properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "click"))
  record Click(Optional<String> name) implements TriggerJson {
    @Override
    public Trigger toDomain() {
      return new Trigger.Click(name);
    }
  }

  /** Somebody is about to leave. */
  @Schema(
      name = "ExitIntentTrigger",
      requiredProperties = "type",
      properties =
          @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "exit_intent"))
  record ExitIntent() implements TriggerJson {
    @Override
    public Trigger toDomain() {
      return new Trigger.ExitIntent();
    }
  }

  /** So much of the page was seen, in percent. */
  @Schema(
      name = "ScrollTrigger",
      requiredProperties = "type",
      properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "scroll"))
  record Scroll(@NotNull Integer percent) implements TriggerJson {
    @Override
    public Trigger toDomain() {
      return new Trigger.Scroll(percent);
    }
  }

  /** Somebody has been there for so many seconds. */
  @Schema(
      name = "DelayTrigger",
      requiredProperties = "type",
      properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "delay"))
  record Delay(@NotNull Integer seconds) implements TriggerJson {
    @Override
    public Trigger toDomain() {
      return new Trigger.Delay(seconds);
    }
  }

  /** The page's own code asks, by this name. */
  @Schema(
      name = "ManualTrigger",
      requiredProperties = "type",
      properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "manual"))
  record Manual(Optional<String> name) implements TriggerJson {
    @Override
    public Trigger toDomain() {
      return new Trigger.Manual(name);
    }
  }

  private static List<UrlMatch> matches(Optional<List<UrlMatchJson>> urls) {
    return urls.orElse(List.of()).stream().map(UrlMatchJson::toDomain).toList();
  }

  private static Optional<List<UrlMatchJson>> written(List<UrlMatch> urls) {
    return some(urls.stream().map(UrlMatchJson::from).toList());
  }

  private static <T> Optional<List<T>> some(List<T> list) {
    return list.isEmpty() ? Optional.empty() : Optional.of(list);
  }
}

package io.rapport.survey.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.rapport.survey.application.answering.Past;
import io.rapport.survey.domain.question.Answer;
import io.rapport.survey.domain.response.Attribute;
import io.rapport.survey.domain.response.Channel;
import io.rapport.survey.domain.response.Encounter;
import io.rapport.survey.domain.response.Sheet;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** One thing that happened. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ImportItemJson.OfAnswered.class, name = "answered"),
  @JsonSubTypes.Type(value = ImportItemJson.OfShown.class, name = "shown"),
  @JsonSubTypes.Type(value = ImportItemJson.OfDismissed.class, name = "dismissed")
})
@Schema(
    name = "ImportItem",
    oneOf = {
      ImportItemJson.OfAnswered.class,
      ImportItemJson.OfShown.class,
      ImportItemJson.OfDismissed.class
    },
    discriminatorProperty = "kind",
    discriminatorMapping = {
      @DiscriminatorMapping(value = "answered", schema = ImportItemJson.OfAnswered.class),
      @DiscriminatorMapping(value = "shown", schema = ImportItemJson.OfShown.class),
      @DiscriminatorMapping(value = "dismissed", schema = ImportItemJson.OfDismissed.class)
    })
sealed interface ImportItemJson {

  /**
   * As the use case takes it.
   *
   * @param path where it stands in the body, for what is wrong with it
   */
  Past.Item toDomain(String path);

  /** Somebody answered; the id is that of the response. */
  @Schema(
      name = "ImportedAnswer",
      requiredProperties = "kind",
      properties =
          @SchemaProperty(name = "kind", type = SchemaType.STRING, enumeration = "answered"))
  record OfAnswered(
      @NotNull @Schema(format = "uuid") String id,
      Optional<@Size(max = Limits.PERSON_ID) @Pattern(regexp = Limits.PRINTABLE) String>
          anonymousId,
      Optional<@Size(max = Limits.PERSON_ID) @Pattern(regexp = Limits.PRINTABLE) String> userId,
      @NotNull Instant occurredAt,
      @Schema(defaultValue = "import") Optional<ChannelJson> channel,
      @NotNull Map<String, Answer> answers,
      Optional<Map<String, Attribute>> attributes,
      @Schema(defaultValue = "true") Optional<Boolean> completed)
      implements ImportItemJson {
    @Override
    public Past.Item toDomain(String path) {
      var respondent = PersonIds.respondent(path + "anonymousId", anonymousId, userId);
      return new Past.Answered(
          Ids.field(path + "id", id),
          channelOf(channel),
          new Sheet(respondent, answers, attributes.orElse(Map.of())),
          completed.orElse(true),
          occurredAt);
    }
  }

  /** Somebody saw the survey. */
  @Schema(
      name = "ImportedShowing",
      requiredProperties = "kind",
      properties = @SchemaProperty(name = "kind", type = SchemaType.STRING, enumeration = "shown"))
  record OfShown(
      @NotNull @Schema(format = "uuid") String id,
      Optional<@Size(max = Limits.PERSON_ID) @Pattern(regexp = Limits.PRINTABLE) String>
          anonymousId,
      Optional<@Size(max = Limits.PERSON_ID) @Pattern(regexp = Limits.PRINTABLE) String> userId,
      @NotNull Instant occurredAt,
      @Schema(defaultValue = "import") Optional<ChannelJson> channel)
      implements ImportItemJson {
    @Override
    public Past.Item toDomain(String path) {
      return new Past.Met(
          Encounter.Kind.SHOWN,
          Ids.field(path + "id", id),
          channelOf(channel),
          PersonIds.respondent(path + "anonymousId", anonymousId, userId),
          occurredAt);
    }
  }

  /** Somebody sent the survey away. */
  @Schema(
      name = "ImportedDismissal",
      requiredProperties = "kind",
      properties =
          @SchemaProperty(name = "kind", type = SchemaType.STRING, enumeration = "dismissed"))
  record OfDismissed(
      @NotNull @Schema(format = "uuid") String id,
      Optional<@Size(max = Limits.PERSON_ID) @Pattern(regexp = Limits.PRINTABLE) String>
          anonymousId,
      Optional<@Size(max = Limits.PERSON_ID) @Pattern(regexp = Limits.PRINTABLE) String> userId,
      @NotNull Instant occurredAt,
      @Schema(defaultValue = "import") Optional<ChannelJson> channel)
      implements ImportItemJson {
    @Override
    public Past.Item toDomain(String path) {
      return new Past.Met(
          Encounter.Kind.DISMISSED,
          Ids.field(path + "id", id),
          channelOf(channel),
          PersonIds.respondent(path + "anonymousId", anonymousId, userId),
          occurredAt);
    }
  }

  private static Channel channelOf(Optional<ChannelJson> channel) {
    return channel.map(ChannelJson::toDomain).orElse(Channel.IMPORT);
  }
}

package io.rapport.survey.adapter.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.rapport.survey.domain.branching.Condition;
import io.rapport.survey.domain.branching.NpsGroup;
import io.rapport.survey.domain.question.Menu;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** What an answer is like. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonSubTypes({
  @JsonSubTypes.Type(value = ConditionJson.Between.class, name = "between"),
  @JsonSubTypes.Type(value = ConditionJson.InGroup.class, name = "group"),
  @JsonSubTypes.Type(value = ConditionJson.OneOf.class, name = "one_of"),
  @JsonSubTypes.Type(value = ConditionJson.Answered.class, name = "answered"),
  @JsonSubTypes.Type(value = ConditionJson.Skipped.class, name = "skipped"),
  @JsonSubTypes.Type(value = ConditionJson.Accepted.class, name = "accepted"),
  @JsonSubTypes.Type(value = ConditionJson.Declined.class, name = "declined")
})
@Schema(
    name = "Condition",
    oneOf = {
      ConditionJson.Between.class,
      ConditionJson.InGroup.class,
      ConditionJson.OneOf.class,
      ConditionJson.Answered.class,
      ConditionJson.Skipped.class,
      ConditionJson.Accepted.class,
      ConditionJson.Declined.class
    },
    discriminatorProperty = "is",
    discriminatorMapping = {
      @DiscriminatorMapping(value = "between", schema = ConditionJson.Between.class),
      @DiscriminatorMapping(value = "group", schema = ConditionJson.InGroup.class),
      @DiscriminatorMapping(value = "one_of", schema = ConditionJson.OneOf.class),
      @DiscriminatorMapping(value = "answered", schema = ConditionJson.Answered.class),
      @DiscriminatorMapping(value = "skipped", schema = ConditionJson.Skipped.class),
      @DiscriminatorMapping(value = "accepted", schema = ConditionJson.Accepted.class),
      @DiscriminatorMapping(value = "declined", schema = ConditionJson.Declined.class)
    })
public sealed interface ConditionJson {

  Condition toDomain();

  static ConditionJson from(Condition condition) {
    return switch (condition) {
      case Condition.Between(var lowest, var highest) -> new Between(lowest, highest);
      case Condition.InGroup(var group) -> new InGroup(GroupJson.valueOf(group.name()));
      case Condition.OneOf(var ids, var other) ->
          new OneOf(Optional.of(ids.stream().sorted().toList()), other);
      case Condition.Answered() -> new Answered();
      case Condition.Skipped() -> new Skipped();
      case Condition.Agreed(var given) -> given ? new Accepted() : new Declined();
    };
  }

  /** A score from one to another, both included. */
  @Schema(
      name = "ScoreBetween",
      requiredProperties = "is",
      properties = @SchemaProperty(name = "is", type = SchemaType.STRING, enumeration = "between"))
  record Between(@NotNull Integer from, @NotNull Integer to) implements ConditionJson {
    @Override
    public Condition toDomain() {
      return new Condition.Between(from, to);
    }
  }

  /** An NPS score of that group. */
  @Schema(
      name = "ScoreInGroup",
      requiredProperties = "is",
      properties = @SchemaProperty(name = "is", type = SchemaType.STRING, enumeration = "group"))
  record InGroup(@NotNull GroupJson group) implements ConditionJson {
    @Override
    public Condition toDomain() {
      return new Condition.InGroup(NpsGroup.valueOf(group.name()));
    }
  }

  /** Any of these choices, or what the person wrote instead of one. */
  @Schema(
      name = "OneOfChoices",
      requiredProperties = "is",
      properties = @SchemaProperty(name = "is", type = SchemaType.STRING, enumeration = "one_of"))
  record OneOf(
      Optional<@Size(max = Menu.MOST_CHOICES) List<@NotNull @Pattern(regexp = Written.ID) String>>
          choices,
      @Schema(description = "Whether the person's own words count as well") boolean other)
      implements ConditionJson {
    @Override
    public Condition toDomain() {
      return new Condition.OneOf(new LinkedHashSet<>(choices.orElse(List.of())), other);
    }
  }

  /** Any answer that says something. */
  @Schema(
      name = "Answered",
      requiredProperties = "is",
      properties = @SchemaProperty(name = "is", type = SchemaType.STRING, enumeration = "answered"))
  record Answered() implements ConditionJson {
    @Override
    public Condition toDomain() {
      return new Condition.Answered();
    }
  }

  /** No answer, or one that says nothing. */
  @Schema(
      name = "Skipped",
      requiredProperties = "is",
      properties = @SchemaProperty(name = "is", type = SchemaType.STRING, enumeration = "skipped"))
  record Skipped() implements ConditionJson {
    @Override
    public Condition toDomain() {
      return new Condition.Skipped();
    }
  }

  /** Consent was given. */
  @Schema(
      name = "Accepted",
      requiredProperties = "is",
      properties = @SchemaProperty(name = "is", type = SchemaType.STRING, enumeration = "accepted"))
  record Accepted() implements ConditionJson {
    @Override
    public Condition toDomain() {
      return new Condition.Agreed(true);
    }
  }

  /** Consent was refused. */
  @Schema(
      name = "Declined",
      requiredProperties = "is",
      properties = @SchemaProperty(name = "is", type = SchemaType.STRING, enumeration = "declined"))
  record Declined() implements ConditionJson {
    @Override
    public Condition toDomain() {
      return new Condition.Agreed(false);
    }
  }

  /** How people are grouped by how likely they are to recommend: 0–6, 7–8, 9–10. */
  enum GroupJson {
    @JsonProperty("detractor")
    DETRACTOR,
    @JsonProperty("passive")
    PASSIVE,
    @JsonProperty("promoter")
    PROMOTER
  }
}

package io.rapport.survey.adapter.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.rapport.survey.domain.targeting.Condition;
import io.rapport.survey.domain.targeting.Criterion;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** Something that is so of a person, or of where they are, or not. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonSubTypes({
  @JsonSubTypes.Type(value = CriterionJson.OfTrait.class, name = "trait"),
  @JsonSubTypes.Type(value = CriterionJson.InSegment.class, name = "segment"),
  @JsonSubTypes.Type(value = CriterionJson.OfAccount.class, name = "account"),
  @JsonSubTypes.Type(value = CriterionJson.OnDevice.class, name = "device"),
  @JsonSubTypes.Type(value = CriterionJson.Reads.class, name = "language"),
  @JsonSubTypes.Type(value = CriterionJson.AtUrl.class, name = "url")
})
@Schema(
    name = "Criterion",
    oneOf = {
      CriterionJson.OfTrait.class,
      CriterionJson.InSegment.class,
      CriterionJson.OfAccount.class,
      CriterionJson.OnDevice.class,
      CriterionJson.Reads.class,
      CriterionJson.AtUrl.class
    },
    discriminatorProperty = "type",
    discriminatorMapping = {
      @DiscriminatorMapping(value = "trait", schema = CriterionJson.OfTrait.class),
      @DiscriminatorMapping(value = "segment", schema = CriterionJson.InSegment.class),
      @DiscriminatorMapping(value = "account", schema = CriterionJson.OfAccount.class),
      @DiscriminatorMapping(value = "device", schema = CriterionJson.OnDevice.class),
      @DiscriminatorMapping(value = "language", schema = CriterionJson.Reads.class),
      @DiscriminatorMapping(value = "url", schema = CriterionJson.AtUrl.class)
    })
public sealed interface CriterionJson {

  Criterion toDomain();

  static CriterionJson from(Criterion of) {
    return switch (of) {
      case Criterion.OfTrait(Condition(var name, var operator, var values)) ->
          new OfTrait(
              name,
              OperatorJson.from(operator),
              Optional.of(values).filter(list -> !list.isEmpty()).map(ScalarsJson::new));
      case Criterion.InSegment(var segment) -> new InSegment(segment);
      case Criterion.OfAccount(var account) -> new OfAccount(account);
      case Criterion.OnDevice(var devices) -> new OnDevice(devices.stream().sorted().toList());
      case Criterion.Reads(var languages) -> new Reads(languages.stream().sorted().toList());
      case Criterion.AtUrl(var url) -> new AtUrl(UrlMatchJson.from(url).match(), url.value());
    };
  }

  /** A trait is like this. */
  @Schema(
      name = "TraitCriterion",
      requiredProperties = "type",
      properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "trait"))
  record OfTrait(
      @NotNull String name,
      @NotNull OperatorJson op,
      @Schema(implementation = Object.class) Optional<ScalarsJson> value)
      implements CriterionJson {
    @Override
    public Criterion toDomain() {
      return new Criterion.OfTrait(
          new Condition(name, op.toDomain(), value.map(ScalarsJson::values).orElse(List.of())));
    }
  }

  /** They are in a segment, by its id. */
  @Schema(
      name = "SegmentCriterion",
      requiredProperties = "type",
      properties =
          @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "segment"))
  record InSegment(@NotNull String segment) implements CriterionJson {
    @Override
    public Criterion toDomain() {
      return new Criterion.InSegment(segment);
    }
  }

  /** They belong to an account, by its group id. */
  @Schema(
      name = "AccountCriterion",
      requiredProperties = "type",
      properties =
          @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "account"))
  record OfAccount(@NotNull String account) implements CriterionJson {
    @Override
    public Criterion toDomain() {
      return new Criterion.OfAccount(account);
    }
  }

  /** They use one of these kinds of device, as the page names them. */
  @Schema(
      name = "DeviceCriterion",
      requiredProperties = "type",
      properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "device"))
  record OnDevice(@NotNull @Size(max = 50) List<@NotNull String> devices) implements CriterionJson {
    @Override
    public Criterion toDomain() {
      return new Criterion.OnDevice(new LinkedHashSet<>(devices));
    }
  }

  /** They read one of these languages; de is also de-CH. */
  @Schema(
      name = "LanguageCriterion",
      requiredProperties = "type",
      properties =
          @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "language"))
  record Reads(@NotNull @Size(max = 50) List<@NotNull String> languages) implements CriterionJson {
    @Override
    public Criterion toDomain() {
      return new Criterion.Reads(new LinkedHashSet<>(languages));
    }
  }

  /** They are at such an address. */
  @Schema(
      name = "UrlCriterion",
      requiredProperties = "type",
      properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "url"))
  record AtUrl(@NotNull UrlMatchJson.Kind match, @NotNull String value) implements CriterionJson {
    @Override
    public Criterion toDomain() {
      return new Criterion.AtUrl(new UrlMatchJson(match, value).toDomain());
    }
  }
}

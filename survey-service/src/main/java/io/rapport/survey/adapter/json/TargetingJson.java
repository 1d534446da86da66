package io.rapport.survey.adapter.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.rapport.survey.domain.targeting.Audience;
import io.rapport.survey.domain.targeting.Exemption;
import io.rapport.survey.domain.targeting.Period;
import io.rapport.survey.domain.targeting.Targeting;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is asked, as it is written, read and kept. */
@Schema(
    name = "Targeting",
    description =
        "Who is asked this survey, when and how often. Without it: everybody, at everything that"
            + " happens, once")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record TargetingJson(
    @Schema(implementation = Instant.class, description = "Nobody is asked before")
        Optional<Moment8601> from,
    @Schema(implementation = Instant.class, description = "Nobody is asked from then on")
        Optional<Moment8601> until,
    @Schema(description = "The most responses", minimum = "1") Optional<Integer> quota,
    @Schema(description = "Any of them asks; without one everything that happens does")
        Optional<@Size(max = Targeting.MOST_TRIGGERS) List<@NotNull @Valid TriggerJson>> triggers,
    Optional<@Valid AudienceJson> audience,
    @Schema(
            description = "Only those who consented, whatever the project says",
            defaultValue = "false")
        Optional<Boolean> requireConsent,
    @Schema(
            description = "How many of a hundred persons; the same ones for the same version",
            defaultValue = "100")
        Optional<BigDecimal> sample,
    @Schema(description = "The survey's own clock, for each person; without it: once")
        Optional<@Valid RepetitionJson> clock,
    @Schema(description = "Which of the project's quiet periods this survey breaks")
        Optional<@Size(max = 3) List<@NotNull ExemptionJson>> exemptFrom,
    @Schema(
            description = "Of several surveys that a person could be asked the highest is",
            defaultValue = "0")
        Optional<Integer> priority) {

  /** Empty when everybody is asked, as if nothing was said. */
  public static Optional<TargetingJson> from(Targeting targeting) {
    return targeting.equals(Targeting.EVERYBODY) ? Optional.empty() : Optional.of(of(targeting));
  }

  private static TargetingJson of(Targeting targeting) {
    var everybody = Targeting.EVERYBODY;
    return new TargetingJson(
        targeting.period().from().map(Moment8601::new),
        targeting.period().until().map(Moment8601::new),
        targeting.quota(),
        some(targeting.triggers().stream().map(TriggerJson::from).toList()),
        AudienceJson.from(targeting.audience()),
        targeting.requiresConsent() ? Optional.of(true) : Optional.empty(),
        other(targeting.sample(), everybody.sample()).map(TargetingJson::plain),
        other(targeting.repetition(), everybody.repetition()).map(RepetitionJson::from),
        some(
            targeting.exemptions().stream()
                .sorted(Comparator.naturalOrder())
                .map(ExemptionJson::from)
                .toList()),
        other(targeting.priority(), everybody.priority()));
  }

  public Targeting toDomain() {
    var everybody = Targeting.EVERYBODY;
    return new Targeting(
        new Period(from.map(Moment8601::value), until.map(Moment8601::value)),
        quota,
        triggers.orElse(List.of()).stream().map(TriggerJson::toDomain).toList(),
        audience.map(AudienceJson::toDomain).orElse(Audience.EVERYBODY),
        requireConsent.orElse(false),
        sample.orElse(everybody.sample()),
        clock.map(RepetitionJson::toDomain).orElse(everybody.repetition()),
        exemptions(),
        priority.orElse(everybody.priority()));
  }

  private Set<Exemption> exemptions() {
    var exemptions = new LinkedHashSet<Exemption>();
    exemptFrom.orElse(List.of()).forEach(exemption -> exemptions.add(exemption.toDomain()));
    return exemptions;
  }

  private static BigDecimal plain(BigDecimal number) {
    return number.scale() < 0 ? number.setScale(0) : number;
  }

  private static <T> Optional<T> other(T value, T usual) {
    return value.equals(usual) ? Optional.empty() : Optional.of(value);
  }

  private static <T> Optional<List<T>> some(List<T> list) {
    return list.isEmpty() ? Optional.empty() : Optional.of(list);
  }

  /** A quiet period. */
  public enum ExemptionJson {
    @JsonProperty("quiet_period")
    QUIET_PERIOD,
    @JsonProperty("metric_quiet_period")
    METRIC_QUIET_PERIOD,
    @JsonProperty("account_limit")
    ACCOUNT_LIMIT;

    static ExemptionJson from(Exemption exemption) {
      return valueOf(exemption.name());
    }

    Exemption toDomain() {
      return Exemption.valueOf(name());
    }
  }
}

package io.rapport.metrics.adapter.in.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a member says of an alert. */
record AlertBody(
    @NotBlank @Size(max = 200) String name,
    @NotNull @Schema(ref = "AskedNumber") JsonNode question,
    @NotNull @Schema(ref = "AlertRule") JsonNode rule,
    @Nullable @Schema(ref = "QuietHours") JsonNode quietHours,
    @Nullable @Min(0) @Max(LONGEST_COOLDOWN) @Schema(defaultValue = "0") Integer cooldownHours,
    @Nullable
        @Schema(
            defaultValue = "false",
            description = "Whether an estimate from fewer than 30 counts too")
        Boolean lowSample,
    @Nullable
        @Schema(
            defaultValue = "false",
            description = "Whether nobody is told of what is so already when it is first looked at")
        Boolean silentStart,
    @Nullable @Schema(defaultValue = "true") Boolean enabled) {

  private static final int LONGEST_COOLDOWN = 8760;
}

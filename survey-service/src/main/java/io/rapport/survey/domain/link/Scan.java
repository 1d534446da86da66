package io.rapport.survey.domain.link;

import io.rapport.survey.domain.response.MachineSign;
import java.time.Instant;

/** A machine looked at a link. */
public record Scan(MachineSign sign, Instant at) {}

package io.rapport.teststack.crooked.domain.money;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.rapport.teststack.crooked.domain.time.Deadline;

/** Knows a framework, and goes round in a circle with the other feature. */
public record Price(@JsonProperty("cents") long cents, Deadline until) {}

package io.rapport.metrics.domain.alert;

import java.time.LocalDate;

/** Days of a project, both included. */
public record Days(LocalDate from, LocalDate to) {}

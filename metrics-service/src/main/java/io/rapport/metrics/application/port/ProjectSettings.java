package io.rapport.metrics.application.port;

import io.rapport.metrics.domain.session.SessionPreset;
import java.time.DayOfWeek;
import java.time.ZoneId;

/** What a project says about how its numbers are made. */
public record ProjectSettings(
    ZoneId zone, DayOfWeek weekStart, SessionPreset sessionPreset, int version) {}

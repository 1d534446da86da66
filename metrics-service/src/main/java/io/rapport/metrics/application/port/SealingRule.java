package io.rapport.metrics.application.port;

import io.rapport.metrics.domain.aim.Onboarding;
import io.rapport.metrics.domain.session.SessionRule;

/** What of a project's settings says what is worked out ahead. */
public record SealingRule(SessionRule sessions, Onboarding onboarding) {}

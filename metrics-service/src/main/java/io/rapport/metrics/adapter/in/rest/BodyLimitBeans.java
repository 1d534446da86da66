package io.rapport.metrics.adapter.in.rest;

import io.rapport.metrics.MetricsConfig;
import io.rapport.problems.BodyLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** How large bodies may be here. */
@ApplicationScoped
class BodyLimitBeans {

  @Produces
  @Singleton
  BodyLimits bodyLimits(MetricsConfig config) {
    return new BodyLimits(
        config.bodyLimit().asLongValue(), config.imports().bodyLimit().asLongValue());
  }
}

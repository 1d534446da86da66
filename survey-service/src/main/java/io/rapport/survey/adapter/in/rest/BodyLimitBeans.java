package io.rapport.survey.adapter.in.rest;

import io.rapport.problems.BodyLimits;
import io.rapport.survey.SurveyConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** How large bodies may be here. */
@ApplicationScoped
class BodyLimitBeans {

  @Produces
  @Singleton
  BodyLimits bodyLimits(SurveyConfig config) {
    return new BodyLimits(config.bodyLimit().asLongValue(), config.importBodyLimit().asLongValue());
  }
}

package io.rapport.survey;

import io.rapport.survey.domain.link.LinkRules;
import io.rapport.survey.domain.link.MachineRules;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The rules of links, as this installation has them. */
final class LinkSettings {

  @Produces
  @Singleton
  LinkRules linkRules(SurveyConfig config) {
    return new LinkRules(config.links().lifetime(), config.links().longestLifetime());
  }

  @Produces
  @Singleton
  MachineRules machineRules(SurveyConfig config) {
    return new MachineRules(config.links().quickestAnswer(), config.links().scanWindow());
  }
}

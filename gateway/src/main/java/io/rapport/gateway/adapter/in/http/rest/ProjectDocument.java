package io.rapport.gateway.adapter.in.http.rest;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What may be sent of a project, for the OpenAPI document; the body itself is read as it is and
 * checked by the domain, because a patch tells null from missing.
 */
@Schema(name = "ProjectDocument")
interface ProjectDocument {

  @Schema(examples = "Shop")
  String name();

  @Schema(description = "IANA name", examples = "Europe/Berlin")
  String timeZone();

  @Schema(description = "ISO 4217 code", examples = "EUR")
  String currency();

  @Schema(
      description =
          "sessionPreset, weekStart, customer, mrr {from: subscription|charges, events,"
              + " property}, actionEvents, workingHours,"
              + " moneyEvents, currencyRates [{currency, from, rate}],"
              + " coreActions, goals and invitations (lists of selectors {type, event, name, path,"
              + " where: [{property, op, value}]}; beside an event the name is what it is called),"
              + " onboarding {signUp, completion} and clickThrough {impression, click} (selectors),"
              + " engagementWeights {activeDays, sessions, coreActions, breadth, recency},"
              + " privacy {honourGpc, honourDnt, ip: drop|truncate|keep}, surveys"
              + " {quietDays, metricQuietDays {nps, csat, ces}, perAccount {people, days},"
              + " honourGpc, honourDnt, requireConsent}, digest {kpis, notify}, allowedOrigins,"
              + " earliestEvent")
  Map<String, Object> settings();
}

package io.rapport.gateway.domain.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapport.gateway.domain.json.Flaw;
import io.rapport.gateway.domain.project.Definition.Invalid;
import io.rapport.gateway.domain.project.Definition.Valid;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionTest {

  @Test
  void a_document_defines_a_project() {
    var read =
        Definition.read(json("{'name': ' Shop ', 'timeZone': 'Europe/Berlin', 'currency': 'EUR'}"));

    assertThat(read)
        .isEqualTo(
            new Valid(
                new Definition(
                    "Shop", ZoneId.of("Europe/Berlin"), Currency.getInstance("EUR"), Map.of())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'timeZone': 'UTC', 'currency': 'EUR'}                             | name       | is required
          {'name': ' ', 'timeZone': 'UTC', 'currency': 'EUR'}                | name       | must be a text of 1 to 200 characters
          {'name': 'a\\u0000b', 'timeZone': 'UTC', 'currency': 'EUR'}        | name       | must be a text of 1 to 200 characters
          {'name': 7, 'timeZone': 'UTC', 'currency': 'EUR'}                  | name       | must be a text of 1 to 200 characters
          {'name': 'Shop', 'timeZone': 'Mars/Olympus', 'currency': 'EUR'}    | timeZone   | is not an IANA time zone
          {'name': 'Shop', 'timeZone': '+02:00', 'currency': 'EUR'}          | timeZone   | is not an IANA time zone
          {'name': 'Shop', 'timeZone': null, 'currency': 'EUR'}              | timeZone   | is not an IANA time zone
          {'name': 'Shop', 'timeZone': 'UTC', 'currency': 'eur'}             | currency   | is not an ISO 4217 code
          {'name': 'Shop', 'timeZone': 'UTC', 'currency': 'EUR', 'settings': []} | settings | must be an object
          {'name': 'Shop', 'timeZone': 'UTC', 'currency': 'EUR', 'owner': 'me'}  | owner    | is not known here; known are currency, name, settings, timeZone
          """)
  void a_wrong_document_is_refused_with_field_and_reason(
      String document, String field, String reason) {
    assertThat(Definition.read(json(document)))
        .isEqualTo(new Invalid(List.of(new Flaw(field, reason))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'sessionPreset': 'matomo', 'weekStart': 'sunday'}",
        "{'customer': {'by': 'purchase', 'windowDays': 365, 'events': ['Order Completed']}}",
        "{'mrr': {'from': 'charges', 'events': ['Invoice Paid'], 'property': 'amount'}}",
        "{'coreActions': [{'any': true}, {'type': 'page', 'path': '/buy'}]}",
        "{'goals': [{'type': 'track', 'event': 'Signed Up',"
            + " 'where': [{'property': 'plan', 'op': 'in', 'value': ['pro', 7]}]}]}",
        "{'goals': [{'name': 'Buy', 'event': 'Order Completed',"
            + " 'where': [{'property': 'total', 'op': 'gte', 'value': 10},"
            + " {'property': 'coupon', 'op': 'exists'}]}, {'type': 'page', 'name': 'Thanks'}]}",
        "{'invitations': [{'event': 'Invite Sent'}]}",
        "{'onboarding': {'signUp': {'event': 'Signed Up'}, 'completion': {'path': '/home'}}}",
        "{'clickThrough': {'impression': {'event': 'Shown'}, 'click': {'event': 'Clicked'}}}",
        "{'engagementWeights': {'sessions': 2.5, 'recency': 0}}",
        "{'workingHours': {'monday': {'from': '09:00', 'to': '17:30'}}}",
        "{'digest': {'kpis': ['nps', 'revenue'], 'notify': false}}",
        "{'moneyEvents': ['Order Completed', 'Subscription Charged']}",
        "{'currencyRates': [{'currency': 'USD', 'from': '2026-01-01', 'rate': 0.92}]}",
        "{'privacy': {'honourGpc': true, 'honourDnt': false, 'ip': 'truncate'}}",
        "{'surveys': {'quietDays': 14, 'metricQuietDays': {'nps': 90, 'csat': 30, 'ces': 0},"
            + " 'perAccount': {'people': 3, 'days': 30}, 'honourGpc': true, 'honourDnt': true,"
            + " 'requireConsent': false}}",
        "{'allowedOrigins': ['https://shop.example', 'http://localhost:3000']}",
        "{'earliestEvent': '2024-02-29'}"
      })
  void every_known_setting_is_taken(String settings) {
    assertThat(Examples.SHOP.patched(Map.of("settings", json(settings))))
        .isEqualTo(
            new Valid(
                new Definition(
                    Examples.SHOP.name(),
                    Examples.SHOP.timeZone(),
                    Examples.SHOP.currency(),
                    json(settings))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'colour': 'red'}                                | settings.colour
          {'sessionPreset': 'umami'}                       | settings.sessionPreset
          {'weekStart': 'friday'}                          | settings.weekStart
          {'customer': {'windowDays': 0}}                  | settings.customer.windowDays
          {'customer': {'windowDays': 1.5}}                | settings.customer.windowDays
          {'mrr': {'from': 'hope'}}                        | settings.mrr.from
          {'mrr': {'property': ''}}                        | settings.mrr.property
          {'coreActions': {'any': true}}                   | settings.coreActions
          {'coreActions': [null]}                          | settings.coreActions[0]
          {'goals': [{'any': 'yes'}]}                      | settings.goals[0].any
          {'goals': [{'any': false}]}                      | settings.goals[0].any
          {'goals': [{}]}                                  | settings.goals[0].any
          {'goals': [{'event': 'a', 'where': []}]}         | settings.goals[0].where
          {'goals': [{'type': 'page', 'event': 'a'}]}      | settings.goals[0].event
          {'goals': [{'type': 'track', 'name': 'a'}]}      | settings.goals[0].name
          {'goals': [{'where': [{'property': 'a', 'op': 'eq'}]}]} | settings.goals[0].where[0].value
          {'goals': [{'where': [{'property': 'a', 'op': 'in', 'value': 1}]}]} | settings.goals[0].where[0].value
          {'goals': [{'where': [{'property': 'a', 'op': 'gt', 'value': 'x'}]}]} | settings.goals[0].where[0].value
          {'goals': [{'where': [{'property': 'a', 'op': 'exists', 'value': 1}]}]} | settings.goals[0].where[0].value
          {'onboarding': {'signUp': 'Signed Up'}}          | settings.onboarding.signUp
          {'clickThrough': {'shown': {'any': true}}}       | settings.clickThrough.shown
          {'goals': [{'where': [{'op': 'eq'}]}]}           | settings.goals[0].where[0].property
          {'goals': [{'where': [{'property': 'a', 'op': 'like'}]}]} | settings.goals[0].where[0].op
          {'goals': [{'where': [{'property': 'a', 'op': 'eq', 'value': {}}]}]} | settings.goals[0].where[0].value
          {'engagementWeights': {'sessions': -1}}          | settings.engagementWeights.sessions
          {'engagementWeights': {'luck': 1}}               | settings.engagementWeights.luck
          {'workingHours': {'monday': {'from': '25:00', 'to': '26:00'}}} | settings.workingHours.monday.from
          {'workingHours': {'monday': {'from': '09:00'}}}  | settings.workingHours.monday.to
          {'moneyEvents': 'Order Completed'}               | settings.moneyEvents
          {'currencyRates': {'USD': 0.92}}                 | settings.currencyRates
          {'currencyRates': [{'currency': 'DOL', 'from': '2026-01-01', 'rate': 1}]} | settings.currencyRates[0].currency
          {'currencyRates': [{'currency': 'USD', 'from': 'today', 'rate': 1}]} | settings.currencyRates[0].from
          {'currencyRates': [{'currency': 'USD', 'from': '2026-01-01', 'rate': 0}]} | settings.currencyRates[0].rate
          {'currencyRates': [{'currency': 'USD', 'from': '2026-01-01', 'rate': '1'}]} | settings.currencyRates[0].rate
          {'currencyRates': [{'currency': 'USD', 'from': '2026-01-01'}]} | settings.currencyRates[0].rate
          {'privacy': {'honourGpc': 'yes'}}                | settings.privacy.honourGpc
          {'privacy': {'ip': 'hash'}}                      | settings.privacy.ip
          {'privacy': {'ip': true}}                        | settings.privacy.ip
          {'earliestEvent': '2025-02-29'}                  | settings.earliestEvent
          {'earliestEvent': '0001-01-01'}                  | settings.earliestEvent
          {'surveys': {'quietDays': -1}}                   | settings.surveys.quietDays
          {'surveys': {'metricQuietDays': {'csi': 1}}}     | settings.surveys.metricQuietDays.csi
          {'surveys': {'perAccount': {'people': 3}}}       | settings.surveys.perAccount.days
          {'surveys': {'perAccount': {'people': 0, 'days': 1}}} | settings.surveys.perAccount.people
          {'allowedOrigins': ['https://shop.example/']}    | settings.allowedOrigins[0]
          {'allowedOrigins': ['https://u@shop.example']}   | settings.allowedOrigins[0]
          {'allowedOrigins': ['javascript://shop']}        | settings.allowedOrigins[0]
          """)
  void a_wrong_setting_is_refused_where_it_stands(String settings, String field) {
    var read = Examples.SHOP.patched(Map.of("settings", json(settings)));

    assertThat(read).isInstanceOf(Invalid.class);
    assertThat(((Invalid) read).flaws()).extracting(Flaw::field).contains(field);
  }

  @Test
  void a_patch_merges_into_the_settings_and_null_removes_one() {
    // Given
    var before =
        patched(
            Examples.SHOP,
            "{'settings': {'weekStart': 'sunday', 'customer': {'by': 'purchase', 'windowDays': 30}}}");

    // When
    var after =
        patched(before, "{'settings': {'weekStart': null, 'customer': {'windowDays': 90}}}");

    // Then
    assertThat(after.settings())
        .isEqualTo(json("{'customer': {'by': 'purchase', 'windowDays': 90}}"));
  }

  @Test
  void what_is_required_cannot_be_patched_away() {
    assertThat(Examples.SHOP.patched(json("{'currency': null}")))
        .isEqualTo(new Invalid(List.of(new Flaw("currency", "is required"))));
  }

  private static Definition patched(Definition definition, String patch) {
    return switch (definition.patched(json(patch))) {
      case Valid(var valid) -> valid;
      case Invalid(var flaws) -> throw new AssertionError(flaws);
    };
  }

  private static Map<String, Object> json(String single) {
    try {
      return new ObjectMapper().readValue(single.replace('\'', '"'), new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}

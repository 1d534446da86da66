package io.rapport.metrics.adapter.in.rest;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.contracts.tracking.EventType;
import io.rapport.metrics.StoryTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The worked examples of e-mails, social networks and reviews. */
@QuarkusTest
class MessageKpiTest extends StoryTest {

  private static final String MAIL = "{\"email_id\":\"spring\"}";

  /** 200 delivered; 60 opened, 20 more only clicked in; a machine and a late one do not count. */
  @Test
  void eighty_of_two_hundred_emails_are_opened_and_twenty_clicked() {
    for (int n = 0; n < 200; n++) {
      story.track("u" + n, "Email Delivered", NOON, MAIL);
    }
    for (int n = 0; n < 60; n++) {
      story.track("u" + n, "Email Opened", "2026-01-12T12:00:00Z", MAIL);
    }
    for (int n = 60; n < 80; n++) {
      story.track("u" + n, "Email Link Clicked", "2026-01-06T12:00:00Z", MAIL);
    }
    story.track("u0", "Email Delivered", "2026-01-06T12:00:00Z", MAIL);
    story.track("u90", "Email Opened", "2026-01-12T12:00:00.001Z", MAIL);
    story.track("u91", "Email Opened", "2026-01-05T11:59:59Z", MAIL);
    story.track("u92", "Email Opened", NOON, "{\"email_id\":\"summer\"}");
    story.track("u93", "Email Opened", NOON, "{\"email_id\":\"spring\",\"machine_open\":true}");
    story.event(
        "u94",
        NOON,
        event ->
            event
                .setType(EventType.TRACK)
                .setEvent("Email Link Clicked")
                .setProperties(MAIL)
                .setContext("{\"userAgent\":\"Mozilla/5.0\"}"));
    told();

    answer("email_open_rate" + DAY)
        .body("total.value", equalTo(40f))
        .body("total.numerator", equalTo(80))
        .body("total.denominator", equalTo(200))
        .body("total.figures.machine_opens.value", equalTo(1f))
        .body("total.interval95.method", equalTo("Wilson, clustered by person"))
        .body("inputs.find { it.name == 'Email Delivered' }.count", equalTo(200));
    answer("email_ctr" + DAY).body("total.value", equalTo(10f));
    answer("email_ctor" + DAY + "&breakdown=property.email_id")
        .body("total.value", equalTo(25f))
        .body("breakdown.key", contains("spring"));
    answer("email_open_rate/records" + DAY + "&limit=500")
        // 200 deliveries, 60 opens, 20 clicks, two machines.
        .body("items", hasSize(282));
    answer("email_open_rate?from=2026-01-06&to=2026-01-06&compare=previous")
        .body("total.value", nullValue())
        .body("total.reason", notNullValue())
        .body("comparison.value", equalTo(40f));
  }

  /** 30 + 10 + 5 + 5 on 1,000 impressions, of which the post tells three times. */
  @Test
  void fifty_interactions_on_a_thousand_impressions_are_five_percent() {
    social("Social Post Published", "\"impressions\":10,\"followers\":200");
    social("Social Post Liked", "\"count\":30,\"impressions\":500");
    story.event(
        "team",
        "2026-01-05T13:00:00Z",
        event ->
            event
                .setType(EventType.TRACK)
                .setEvent("Social Post Commented")
                .setProperties(
                    "{\"network\":\"x\",\"post_id\":\"1\",\"count\":10,\"impressions\":1000,\"reach\":400}"));
    for (int n = 0; n < 5; n++) {
      social("Social Post Shared", "\"other\":1");
    }
    social("Social Post Saved", "\"count\":5");
    told();

    answer("social_engagement" + DAY)
        .body("total.value", equalTo(5f))
        .body("total.unit", equalTo("percent"))
        .body("total.numerator", equalTo(50))
        .body("total.denominator", equalTo(1000));
    answer("social_engagement" + DAY + "&base=reach").body("total.value", equalTo(12.5f));
    answer("social_engagement" + DAY + "&base=followers&breakdown=property.network")
        .body("total.value", equalTo(25f))
        .body("breakdown.key", contains("x"));
    answer("social_engagement" + DAY + "&base=posts")
        .body("total.value", equalTo(50f))
        .body("total.unit", equalTo("ratio"));
    asViewer().get(kpi("social_engagement") + DAY + "&base=luck").then().statusCode(400);
    answer("social_engagement/records" + DAY).body("items", hasSize(9));
  }

  /** 6 positive, 2 negative, 2 neutral, and one that nobody classified. */
  @Test
  void six_good_words_of_ten_and_two_bad_ones_are_forty() {
    social("Brand Mentioned", "\"count\":5,\"sentiment\":\"positive\"");
    social("Social Post Commented", "\"sentiment\":\"Positive\"");
    social("Brand Mentioned", "\"count\":2,\"sentiment\":\"negative\"");
    social("Brand Mentioned", "\"count\":2,\"sentiment\":\"neutral\"");
    social("Brand Mentioned", "\"sentiment\":\"mixed\"");
    social("Social Post Liked", "\"sentiment\":\"positive\"");
    told();

    answer("social_sentiment" + DAY)
        .body("total.value", equalTo(40f))
        .body("total.numerator", equalTo(4))
        .body("total.denominator", equalTo(10))
        .body("total.figures.neutral.value", equalTo(20f))
        .body("total.figures.unclassified.value", equalTo(1));
  }

  /** 5, 4 and 3; what is no rating does not count. */
  @Test
  void ratings_of_five_four_and_three_are_four_on_average() {
    story.track("a", "Product Reviewed", NOON, "{\"rating\":5}");
    story.track("b", "Reviewed Product", NOON, "{\"rating\":\"4\"}");
    story.track("c", "Product Reviewed", NOON, "{\"rating\":3}");
    for (var rating : List.of("\"good\"", "-1", "1e9", "null", "[]")) {
      story.track("d", "Product Reviewed", NOON, "{\"rating\":" + rating + "}");
    }
    told();

    answer("review_rating" + DAY)
        .body("total.value", equalTo(4f))
        .body("total.n", equalTo(3))
        // t with 2 degrees of freedom: 4 ± 4.302653 × 1 ÷ √3.
        .body("total.interval95.low.toDouble()", closeTo(1.5159, 0.0001))
        .body("total.interval95.high.toDouble()", closeTo(6.4841, 0.0001));
    answer("review_rating/records" + DAY).body("items", hasSize(3));
  }

  @Test
  void without_messages_there_is_a_reason_and_no_number() {
    withoutNumber(
        "email_open_rate",
        "email_ctr",
        "email_ctor",
        "social_engagement",
        "social_sentiment",
        "review_rating");
  }

  private void social(String event, String properties) {
    story.track("team", event, NOON, "{\"network\":\"x\",\"post_id\":\"1\"," + properties + "}");
  }
}

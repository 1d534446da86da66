package io.rapport.local.sample;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapport.local.sample.SurveyMoment.Answered;
import io.rapport.local.sample.SurveyMoment.Dismissed;
import io.rapport.local.sample.SurveyMoment.Shown;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleShopTest {

  /** Summer time ends within it, on 25 October. */
  private static final Season SEASON =
      new Season(LocalDate.of(2026, 11, 21), ZoneId.of("Europe/Berlin"));

  private static final Story STORY = Story.of(SEASON);

  @Test
  void the_same_season_always_tells_the_same_story() {
    assertThat(Story.of(SEASON)).isEqualTo(STORY);
  }

  @Test
  void the_story_has_not_changed_since_its_numbers_were_written_down() {
    // When
    var tally = new Tally();
    new SampleShop(SEASON).tell(tally);

    // Then
    assertThat(tally)
        .hasToString(
            "183901 events, 75200 pageviews, 2452 survey moments,"
                + " answers {RECOMMEND=341, ORDER=215, SUPPORT=74}");
  }

  @Test
  void nothing_happens_before_the_season_or_after_its_end() {
    Instant opens = Instant.parse("2026-08-22T22:00:00Z");
    Instant closes = Instant.parse("2026-11-20T23:00:00Z");
    assertThat(STORY.events()).allMatch(event -> within(event.timestamp(), opens, closes));
    assertThat(STORY.moments()).allMatch(moment -> within(moment.at(), opens, closes));
  }

  @Test
  void every_entry_can_be_told_from_every_other() {
    assertThat(STORY.events().stream().map(SampleEvent::messageId)).doesNotHaveDuplicates();
    assertThat(STORY.moments().stream().map(SurveyMoment::id)).doesNotHaveDuplicates();
    assertThat(STORY.moments()).allMatch(moment -> moment.id().version() == 7);
  }

  @Test
  void every_event_keeps_the_limits_of_the_protocol() {
    var mapper = new ObjectMapper();
    assertThat(STORY.events())
        .allMatch(event -> event.messageId().length() <= 100)
        .allMatch(event -> event.identity().anonymousId().or(event.identity()::userId).isPresent())
        .allMatch(event -> size(event, mapper) <= 32 * 1024);
  }

  @Test
  void nobody_orders_what_they_have_not_looked_at() {
    // Given
    var looks =
        STORY
            .named("Product Viewed")
            .collect(
                toMap(
                    event ->
                        event.identity().anonymousId().orElseThrow()
                            + event.body().get("product_id"),
                    SampleEvent::timestamp,
                    SampleShopTest::earlier));

    // Then
    assertThat(STORY.named("Order Completed"))
        .isNotEmpty()
        .allSatisfy(
            order ->
                assertThat(productIds(order))
                    .isNotEmpty()
                    .allSatisfy(
                        product ->
                            assertThat(looks)
                                .hasEntrySatisfying(
                                    order.identity().anonymousId().orElseThrow() + product,
                                    seen -> assertThat(seen).isBefore(order.timestamp()))));
  }

  @Test
  void what_is_given_back_cancelled_or_reviewed_was_ordered_before() {
    // Given
    var orders =
        STORY
            .named("Order Completed")
            .collect(toMap(order -> (String) order.body().get("order_id"), SampleEvent::timestamp));

    // Then
    assertThat(STORY.named("Order Refunded", "Order Cancelled"))
        .isNotEmpty()
        .allSatisfy(
            event ->
                assertThat(orders.get((String) event.body().get("order_id")))
                    .isBefore(event.timestamp()));
    assertThat(STORY.named("Product Reviewed"))
        .isNotEmpty()
        .allSatisfy(
            review ->
                assertThat(orders.get(((String) review.body().get("review_id")).substring(7)))
                    .isBefore(review.timestamp()));
  }

  @Test
  void subscriptions_start_before_they_change_or_end() {
    var starts =
        STORY
            .named("Subscription Started")
            .collect(toMap(SampleShopTest::subscription, SampleEvent::timestamp));
    assertThat(STORY.named("Subscription Updated", "Subscription Cancelled"))
        .isNotEmpty()
        .allSatisfy(
            event -> assertThat(starts.get(subscription(event))).isBefore(event.timestamp()));
  }

  @Test
  void every_visitor_becomes_one_person_at_most() {
    var users =
        STORY.events().stream()
            .filter(event -> event.identity().anonymousId().isPresent())
            .filter(event -> event.identity().userId().isPresent())
            .collect(
                groupingBy(
                    event -> event.identity().anonymousId().orElseThrow(),
                    mapping(event -> event.identity().userId().orElseThrow(), toSet())));
    assertThat(users.values()).isNotEmpty().allMatch(ids -> ids.size() == 1);
  }

  @Test
  void only_who_was_asked_answers_or_dismisses_and_never_both() {
    // Given
    var shown =
        STORY.moments(Shown.class).collect(toMap(SampleShopTest::askedWhom, SurveyMoment::at));

    // Then
    assertThat(Stream.concat(STORY.moments(Answered.class), STORY.moments(Dismissed.class)))
        .isNotEmpty()
        .allSatisfy(reaction -> assertThat(shown.get(askedWhom(reaction))).isBefore(reaction.at()));
    assertThat(
            Stream.concat(STORY.moments(Answered.class), STORY.moments(Dismissed.class))
                .map(SampleShopTest::askedWhom))
        .doesNotHaveDuplicates();
  }

  @Test
  void every_score_is_on_its_scale_and_every_survey_has_all_kinds_of_answers() {
    assertThat(STORY.moments(Answered.class))
        .allMatch(answer -> answer.score() >= answer.survey().lowest)
        .allMatch(answer -> answer.score() <= answer.survey().highest);
    for (SampleSurvey survey : SampleSurvey.values()) {
      assertThat(STORY.moments(Answered.class).filter(answer -> answer.survey() == survey))
          .anyMatch(answer -> answer.score() >= survey.highest - 1)
          .anyMatch(answer -> answer.score() <= survey.highest - 3);
    }
  }

  @Test
  void nobody_is_asked_twice_within_a_week() {
    var asked =
        STORY
            .moments(Shown.class)
            .collect(
                groupingBy(
                    moment -> moment.identity().anonymousId(), mapping(SurveyMoment::at, toSet())));
    assertThat(asked.values()).allMatch(SampleShopTest::aWeekApart);
  }

  @Test
  void every_event_that_a_kpi_counts_occurs() {
    for (String name :
        List.of(
            "Product Viewed",
            "Product Added",
            "Cart Viewed",
            "Checkout Started",
            "Payment Info Entered",
            "Order Completed",
            "Order Refunded",
            "Order Cancelled",
            "Product Shared",
            "Cart Shared",
            "Product Reviewed",
            "Promotion Viewed",
            "Promotion Clicked",
            "Email Delivered",
            "Email Opened",
            "Email Link Clicked",
            "Email Bounced",
            "Email Marked as Spam",
            "Unsubscribed",
            "Live Chat Conversation Started",
            "Live Chat Message Sent",
            "Live Chat Message Received",
            "Live Chat Conversation Ended",
            "Signed Up",
            "Signed In",
            "Trial Started",
            "Trial Ended",
            "Account Created",
            "Account Deleted",
            "Invite Sent",
            "Application Installed",
            "Application Opened",
            "Subscription Started",
            "Subscription Updated",
            "Subscription Cancelled",
            "Social Post Published",
            "Social Post Liked",
            "Social Post Commented",
            "Social Post Shared",
            "Social Post Saved",
            "Brand Mentioned",
            "Onboarding Completed",
            "Page Engaged",
            "File Downloaded")) {
      assertThat(STORY.named(name)).as(name).isNotEmpty();
    }
  }

  private static boolean within(Instant at, Instant opens, Instant closes) {
    return !at.isBefore(opens) && at.isBefore(closes);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static List<Object> productIds(SampleEvent order) {
    return ((List<?>) order.body().get("products"))
        .stream().<Object>map(product -> ((Map<?, ?>) product).get("product_id")).toList();
  }

  private static Object subscription(SampleEvent event) {
    return event.body().get("subscription_id");
  }

  private static String askedWhom(SurveyMoment moment) {
    return moment.survey() + " " + moment.identity().anonymousId().orElseThrow();
  }

  private static boolean aWeekApart(Set<Instant> asked) {
    Instant before = Instant.MIN;
    for (Instant at : asked.stream().sorted().toList()) {
      if (at.isBefore(before)) {
        return false;
      }
      before = at.plus(Duration.ofDays(7));
    }
    return true;
  }

  private static int size(SampleEvent event, ObjectMapper mapper) {
    try {
      return mapper.writeValueAsBytes(event.json()).length;
    } catch (JsonProcessingException cause) {
      throw new AssertionError(cause);
    }
  }
}

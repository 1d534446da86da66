package io.rapport.metrics.domain.tracking;

import java.util.HashSet;
import java.util.Set;

/** Which events show a person using the product, and which of them make up sessions. */
final class Activity {

  private static final Set<String> EMAIL =
      Set.of(
          "Email Delivered",
          "Email Opened",
          "Email Link Clicked",
          "Email Bounced",
          "Email Marked as Spam",
          "Unsubscribed");

  private static final Set<String> SURVEY_SHOWN = Set.of("Survey Shown", "Survey Viewed");

  private static final Set<String> SURVEY_ANSWERED =
      Set.of("Survey Started", "Survey Question Answered", "Survey Completed", "Survey Dismissed");

  private static final Set<String> SUBSCRIPTION =
      Set.of("Subscription Started", "Subscription Updated", "Subscription Cancelled");

  private static final Set<String> SOCIAL =
      Set.of(
          "Social Post Published",
          "Social Post Liked",
          "Social Post Commented",
          "Social Post Shared",
          "Social Post Saved",
          "Brand Mentioned");

  private static final Set<String> PASSIVE = union(EMAIL, SURVEY_SHOWN);

  private static final Set<String> OUTSIDE_SESSIONS =
      union(EMAIL, SURVEY_SHOWN, SURVEY_ANSWERED, SUBSCRIPTION, SOCIAL);

  /** The names under which the stock clients of servers report themselves. */
  private static final Set<String> SERVER_LIBRARIES =
      Set.of(
          "@segment/analytics-node",
          "analytics-node",
          "analytics-python",
          "segment-analytics-python",
          "analytics-java",
          "analytics-ruby",
          "analytics-php",
          "analytics-go",
          "Analytics.NET",
          "analytics-rust",
          "@rudderstack/rudder-sdk-node",
          "rudder-sdk-node",
          "rudder-analytics-python",
          "rudder-analytics-java",
          "rudder-analytics-ruby",
          "rudder-analytics-php",
          "rudder-analytics-go");

  private Activity() {}

  static boolean isActive(Event event) {
    return event.sender().isActive()
        && isBehaviour(event.type())
        && event.event().filter(PASSIVE::contains).isEmpty();
  }

  static boolean isVisit(Event event) {
    return isActive(event)
        && event.event().filter(OUTSIDE_SESSIONS::contains).isEmpty()
        && event.sender().library().filter(SERVER_LIBRARIES::contains).isEmpty();
  }

  private static boolean isBehaviour(EventType type) {
    return switch (type) {
      case TRACK, PAGE, SCREEN -> true;
      case IDENTIFY, GROUP, ALIAS -> false;
    };
  }

  @SafeVarargs
  private static Set<String> union(Set<String>... sets) {
    var all = new HashSet<String>();
    for (var set : sets) {
      all.addAll(set);
    }
    return Set.copyOf(all);
  }
}

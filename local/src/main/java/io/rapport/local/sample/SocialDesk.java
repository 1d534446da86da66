package io.rapport.local.sample;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the shop's social media tool reports: posts, what came back, and where the brand was named.
 */
final class SocialDesk {

  private static final Identity DESK = Identity.user("social-desk");
  private static final LocalTime NOON = LocalTime.NOON;

  private final Season season;
  private final Dice dice = Dice.of("social");
  private final Diary diary;

  private SocialDesk(Season season, Happenings happenings) {
    this.season = season;
    this.diary = new Diary("social", season, happenings);
  }

  static void live(Season season, Happenings happenings) {
    new SocialDesk(season, happenings).live();
  }

  private void live() {
    for (int day = 0; day < Season.DAYS; day++) {
      for (String network : List.of("instagram", "facebook", "linkedin")) {
        if (dice.chance(network.equals("instagram") ? 0.8 : 0.35)) {
          post(network, day);
        }
        if (dice.chance(0.7)) {
          mention(network, day);
        }
      }
    }
  }

  private void post(String network, int day) {
    String id = network + "-" + season.date(day);
    int followers = 4000 + 25 * day;
    report(day, 0, "Social Post Published", post(network, id, Map.of("followers", followers)));
    for (int after = 1; after <= 3; after++) {
      int impressions = dice.between(300, 1500) / after;
      var seen = Map.<String, Object>of("impressions", impressions, "reach", impressions * 3 / 4);
      report(day, after, "Social Post Liked", counted(network, id, impressions / 25, seen));
      report(
          day, after, "Social Post Commented", counted(network, id, impressions / 150, Map.of()));
      report(day, after, "Social Post Shared", counted(network, id, impressions / 250, Map.of()));
      report(day, after, "Social Post Saved", counted(network, id, impressions / 300, Map.of()));
    }
  }

  private void mention(String network, int day) {
    int turn = dice.between(1, 10);
    String sentiment = turn <= 5 ? "positive" : turn <= 8 ? "neutral" : "negative";
    var properties = new LinkedHashMap<String, Object>();
    properties.put("network", network);
    properties.put("sentiment", sentiment);
    properties.put("count", 1);
    report(day, 0, "Brand Mentioned", properties);
  }

  private void report(int day, int after, String event, Map<String, Object> properties) {
    var at = season.at(day, NOON).plusSeconds(86_400L * after + dice.between(0, 20_000));
    diary.onServer(DESK, at, event, properties);
  }

  private static Map<String, Object> counted(
      String network, String post, int count, Map<String, Object> more) {
    var properties = post(network, post, more);
    properties.put("count", count);
    return properties;
  }

  private static Map<String, Object> post(String network, String id, Map<String, Object> more) {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("network", network);
    properties.put("post_id", id);
    properties.putAll(more);
    return properties;
  }
}

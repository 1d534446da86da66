package io.rapport.local.sample;

import io.rapport.local.sample.SampleEvent.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** One sitting of one person at one device; each step takes its time. */
final class Visit {

  private static final Duration READING = Duration.ofSeconds(24);
  private static final Duration DECIDING = Duration.ofSeconds(9);

  private final Diary diary;
  private final Dice dice;
  private final Surroundings surroundings;
  private Identity identity;
  private Instant now;
  private String page = "";
  private String referrer;

  Visit(Diary diary, Dice dice, Surroundings surroundings, Identity identity, Instant start) {
    this.diary = diary;
    this.dice = dice;
    this.surroundings = surroundings;
    this.identity = identity;
    this.now = start;
    this.referrer = surroundings.arrival().referrer;
  }

  Identity identity() {
    return identity;
  }

  Instant now() {
    return now;
  }

  /** Opens a page, or a screen of the app. */
  void open(String name, String path) {
    leavePage();
    if (surroundings.device().isApp()) {
      write(Call.SCREEN, name, Map.of("path", path), path);
    } else {
      write(Call.PAGE, name, pageProperties(name, path), path);
    }
    referrer = surroundings.site();
    page = path;
  }

  void act(String event, Map<String, Object> properties) {
    pass(dice.pause(DECIDING));
    write(Call.TRACK, event, properties, page);
  }

  /** From here on the person is known by this user id, on this device too. */
  void identify(String userId, Map<String, Object> traits) {
    identity = identity.known(userId);
    write(Call.IDENTIFY, "", traits, page);
  }

  void joinAccount(String account, Map<String, Object> traits) {
    identity = identity.workingFor(account);
    write(Call.GROUP, "", traits, page);
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  /** Reads the last page to its end and goes. */
  void end() {
    leavePage();
  }

  private void leavePage() {
    if (page.isEmpty()) {
      return;
    }
    Duration reading = dice.pause(READING);
    pass(reading);
    if (!surroundings.device().isApp() && dice.chance(0.6)) {
      var engagement = new LinkedHashMap<String, Object>();
      engagement.put("engaged_ms", (long) (reading.toMillis() * (0.5 + dice.level() / 2)));
      engagement.put("scroll_depth", dice.between(10, 100));
      write(Call.TRACK, "Page Engaged", engagement, page);
    }
    page = "";
    pass(Duration.ofMillis(dice.between(5, 400)));
  }

  private Map<String, Object> pageProperties(String title, String path) {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("path", path);
    properties.put("url", surroundings.site() + path);
    properties.put("title", title);
    properties.put("referrer", referrer);
    return properties;
  }

  private void write(Call call, String name, Map<String, Object> body, String path) {
    var context = surroundings.context(path);
    identity.account().ifPresent(account -> context.put("groupId", account));
    diary.event(call, identity, now, name, body, context);
  }
}

package io.rapport.local.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The mail with this week's picks, Tuesdays at nine. */
final class Newsletter {

  private static final LocalTime NINE = LocalTime.of(9, 0);
  private static final Duration UNTIL_READ = Duration.ofMinutes(50);

  private final Diary diary;
  private final Dice dice;
  private final Season season;
  private final boolean readByMachine;
  private boolean subscribed;

  Newsletter(Diary diary, Dice dice, Season season) {
    this.diary = diary;
    this.dice = dice;
    this.season = season;
    this.subscribed = dice.chance(0.75);
    this.readByMachine = dice.chance(0.12);
  }

  /** Sends that day's mail to the person; the instant at which a link in it is followed. */
  Optional<Instant> send(String userId, int day, double loyalty) {
    if (!subscribed) {
      return Optional.empty();
    }
    Identity identity = Identity.user(userId);
    Map<String, Object> mail = mail(day);
    Instant sent = season.at(day, NINE).plusMillis(dice.between(0, 240_000));
    if (dice.chance(0.01)) {
      diary.onServer(identity, sent, "Email Bounced", mail);
      return Optional.empty();
    }
    diary.onServer(identity, sent, "Email Delivered", mail);
    if (readByMachine) {
      diary.onServer(identity, sent.plusSeconds(1), "Email Opened", byMachine(mail));
    }
    if (!dice.chance(0.2 + 0.35 * loyalty)) {
      return Optional.empty();
    }
    Instant opened = sent.plus(dice.pause(UNTIL_READ));
    diary.onServer(identity, opened, "Email Opened", mail);
    if (dice.chance(0.008)) {
      subscribed = false;
      diary.onServer(identity, opened.plusSeconds(20), "Unsubscribed", mail);
      return Optional.empty();
    }
    if (dice.chance(0.002)) {
      subscribed = false;
      diary.onServer(identity, opened.plusSeconds(15), "Email Marked as Spam", mail);
      return Optional.empty();
    }
    if (!dice.chance(0.22)) {
      return Optional.empty();
    }
    var clicked = new LinkedHashMap<>(mail);
    clicked.put("link_url", Surroundings.SHOP + "/picks");
    Instant followed = opened.plusSeconds(dice.between(4, 90));
    diary.onServer(identity, followed, "Email Link Clicked", clicked);
    return Optional.of(followed);
  }

  private Map<String, Object> mail(int day) {
    var mail = new LinkedHashMap<String, Object>();
    mail.put("email_id", "picks-" + season.date(day));
    mail.put("email_subject", "This week's picks");
    mail.put("campaign_name", "weekly-picks");
    return mail;
  }

  private static Map<String, Object> byMachine(Map<String, Object> mail) {
    var opened = new LinkedHashMap<>(mail);
    opened.put("machine", true);
    return opened;
  }
}

package io.rapport.local.sample;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A conversation with the people at the support desk. */
final class SupportChat {

  private static final List<String> AGENTS = List.of("amir", "bella", "cosmo", "dunja");
  private static final Duration TYPING = Duration.ofSeconds(40);
  private static final double UNANSWERED = 0.09;
  private static final double STARTED_BY_AGENT = 0.12;

  private final Visit visit;
  private final Dice dice;
  private final String conversation;

  SupportChat(Visit visit, Dice dice, String conversation) {
    this.visit = visit;
    this.dice = dice;
    this.conversation = conversation;
  }

  /** Talks, asks afterwards how it was, and returns how it went, from 0 (nobody came) to 1. */
  double hold(SurveyInbox inbox) {
    String agent = dice.pick(AGENTS);
    if (dice.chance(STARTED_BY_AGENT)) {
      visit.act("Live Chat Message Received", message(agent));
    }
    visit.act("Live Chat Conversation Started", properties());
    visit.act("Live Chat Message Sent", properties());
    visit.act("Live Chat Message Received", automatic());
    if (dice.chance(UNANSWERED)) {
      visit.pass(Duration.ofMinutes(10));
      visit.act("Live Chat Conversation Ended", properties());
      return 0;
    }
    Duration wait = dice.pause(Duration.ofSeconds(75 + 45L * AGENTS.indexOf(agent)));
    visit.pass(wait);
    for (int turn = dice.between(1, 4); turn > 0; turn--) {
      visit.act("Live Chat Message Received", message(agent));
      visit.pass(dice.pause(TYPING));
      visit.act("Live Chat Message Sent", properties());
      visit.pass(dice.pause(TYPING));
    }
    visit.act("Live Chat Conversation Ended", properties());
    double content = Math.clamp(1.1 - wait.toSeconds() / 600.0, 0.1, 1);
    inbox.ask(SampleSurvey.SUPPORT, visit, content, Map.of("touchPoint", "chat", "agent", agent));
    return content;
  }

  private Map<String, Object> properties() {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("conversation_id", conversation);
    return properties;
  }

  private Map<String, Object> message(String agent) {
    var properties = properties();
    properties.put("agent_id", agent);
    return properties;
  }

  /** The greeting that comes at once, from nobody. */
  private Map<String, Object> automatic() {
    var properties = properties();
    properties.put("automated", true);
    return properties;
  }
}

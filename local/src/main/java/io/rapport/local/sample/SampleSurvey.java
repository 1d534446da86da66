package io.rapport.local.sample;

import java.util.List;
import java.util.Map;

/** The surveys that the shop asks. */
enum SampleSurvey {
  RECOMMEND(
      "Would you recommend us?", "nps", "How likely are you to recommend us to a friend?", 0, 10),
  ORDER("Your order", "csat", "How satisfied are you with your order?", 1, 5),
  SUPPORT("Your chat with us", "ces", "We made it easy to solve your problem.", 1, 7);

  static final String SCORE = "score";
  static final String COMMENT = "comment";

  final String title;
  final int lowest;
  final int highest;
  private final String type;
  private final String question;

  SampleSurvey(String title, String type, String question, int lowest, int highest) {
    this.title = title;
    this.type = type;
    this.question = question;
    this.lowest = lowest;
    this.highest = highest;
  }

  /** The score of somebody so content, from 0 (not at all) to 1. */
  int score(double content) {
    double clipped = Math.clamp(content, 0, 1);
    return lowest + (int) Math.round(clipped * (highest - lowest));
  }

  /** The body that creates it. */
  Map<String, Object> json() {
    return Map.of(
        "name",
        title,
        "questions",
        List.of(
            Map.of("id", SCORE, "type", type, "text", question, "required", true),
            Map.of(
                "id", COMMENT, "type", "text", "text", "What is the reason?", "required", false)));
  }
}

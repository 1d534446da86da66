package io.rapport.metrics.domain.survey;

import java.util.List;
import java.util.Locale;

/** What a score says of who gave it, in the words for the questions of one type. */
public enum Stance {
  NPS,
  CSAT,
  CES;

  public List<String> words() {
    return switch (this) {
      case NPS -> List.of("promoter", "passive", "detractor");
      case CSAT -> List.of("satisfied", "unsatisfied");
      case CES -> List.of("easy", "hard");
    };
  }

  /** The type of the questions that it is told from. */
  public String questionType() {
    return name().toLowerCase(Locale.ROOT);
  }
}

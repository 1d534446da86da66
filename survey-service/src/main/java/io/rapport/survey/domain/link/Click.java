package io.rapport.survey.domain.link;

import java.time.Instant;

/** Somebody clicked on a score in an e-mail: an intent, and no answer yet. */
public record Click(LinkId link, String question, int score, Instant at) {

  /** The most that are kept of a link; machines click on everything, again and again. */
  public static final int MOST = 20;
}

package io.rapport.survey.domain.response;

import java.util.EnumSet;
import java.util.Set;

/** What a revision of a response brings that others may wait for. */
public enum News {
  /** The response has its first score, or is completed without one. */
  ANSWERED,

  /** The response is closed. */
  COMPLETED;

  /** The news in a revision that was given at the moment it was recorded; machines make none. */
  public static Set<News> in(Response response) {
    var news = EnumSet.noneOf(News.class);
    if (response.sheet().machine().isPresent()) {
      return news;
    }
    if (isFirstAnswer(response)) {
      news.add(ANSWERED);
    }
    if (response instanceof Response.Completed) {
      news.add(COMPLETED);
    }
    return news;
  }

  /** The first score dates the response; a later revision is recorded after that date. */
  private static boolean isFirstAnswer(Response response) {
    return response.sheet().hasScore()
        ? response.stamp().answeredAt().equals(response.stamp().recordedAt())
        : response instanceof Response.Completed;
  }
}

package io.rapport.survey.application.answering;

import io.rapport.survey.application.port.Announcements;
import io.rapport.survey.domain.response.News;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.survey.PublishedVersion;
import jakarta.enterprise.context.ApplicationScoped;

/** Announces what people answer right now; what is brought in from the past is no news. */
@ApplicationScoped
class Herald {

  private final Announcements announcements;

  Herald(Announcements announcements) {
    this.announcements = announcements;
  }

  /** Tells of what was taken, and gives it back. */
  Taking<Response> announce(PublishedVersion version, Taking<Response> taking) {
    if (taking instanceof Taking.Taken<Response>(Response kept)) {
      News.in(kept).forEach(news -> announce(version, kept, news));
    }
    return taking;
  }

  private void announce(PublishedVersion version, Response response, News news) {
    switch (news) {
      case ANSWERED -> announcements.created(version, response);
      case COMPLETED -> announcements.completed(version, response);
    }
  }
}

package io.rapport.metrics.application.port;

import io.rapport.metrics.domain.person.PersonNews;
import java.time.Instant;
import java.util.List;

/** Where others hear of persons. */
public interface PersonFactsTopic {

  /**
   * Returns once all of it is there for good.
   *
   * @param asOf what was received until then is in it
   * @throws TopicUnavailable when it cannot; some of it may be there then
   */
  void tell(List<PersonNews> news, Instant asOf);
}

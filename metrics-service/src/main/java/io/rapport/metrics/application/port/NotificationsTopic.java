package io.rapport.metrics.application.port;

import io.rapport.metrics.domain.telling.Letter;
import java.util.List;

/** From where other systems are told. */
public interface NotificationsTopic {

  /**
   * Returns once all of it is there for good.
   *
   * @throws TopicUnavailable when it cannot; some of it may be there then
   */
  void tell(String project, List<Letter> letters);
}

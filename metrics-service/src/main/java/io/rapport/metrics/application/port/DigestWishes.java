package io.rapport.metrics.application.port;

import io.rapport.metrics.domain.digest.DigestWish;
import java.util.Map;
import java.util.Optional;

/** What projects want to read of their weeks. */
public interface DigestWishes {

  /** By project. */
  Map<String, DigestWish> all();

  Optional<DigestWish> find(String project);
}

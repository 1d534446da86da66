package io.rapport.tracking.application.port;

import io.rapport.tracking.domain.visit.Channel;
import java.util.Optional;

/** What well-known sites are. */
public interface Sites {

  /**
   * The channel by which a visitor from there comes.
   *
   * @param name a host in small letters without {@code www.}, or the name of a campaign's source
   */
  Optional<Channel> of(String name);
}

package io.rapport.survey.adapter.out.postgres;

import io.rapport.survey.domain.response.Channel;
import java.util.Locale;

/** Channels by their names. */
final class Channels {

  private Channels() {}

  static String write(Channel channel) {
    return channel.name().toLowerCase(Locale.ROOT);
  }

  static Channel read(String name) {
    return Channel.valueOf(name.toUpperCase(Locale.ROOT));
  }
}

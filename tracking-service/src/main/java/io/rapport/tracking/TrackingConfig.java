package io.rapport.tracking;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The settings of this service. */
@ConfigMapping(prefix = "rapport.tracking")
public interface TrackingConfig {

  /** How many bytes of requests may be under way at once; beyond it the service answers 503. */
  @WithDefault("64M")
  MemorySize maxBytesUnderWay();

  /** How long the broker may take to acknowledge; after it the service answers 503. */
  @WithDefault("8s")
  Duration acknowledgeWithin();

  /** When a client may come again after a 503. */
  @WithDefault("5s")
  Duration retryAfter();

  /** The origin that clients are told to send to, if it is not the one they asked. */
  Optional<String> publicUrl();

  /**
   * The proxies, as addresses and networks with commas between, whose {@code X-Forwarded-For} says
   * where a request comes from.
   */
  Optional<String> trustedProxies();
}

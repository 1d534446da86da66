package io.rapport.tracking;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;

/** The settings of this service. */
@ConfigMapping(prefix = "rapport.tracking")
public interface TrackingConfig {

  /** How many bytes of requests may be under way at once; beyond it the service answers 503. */
  @WithDefault("64M")
  MemorySize maxBytesUnderWay();

  /** How long a client may take to send its body; after it the service hangs up. */
  @WithDefault("30s")
  Duration bodyWithin();

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

  /** Who may send how much. */
  Limits limits();

  /** Who may send how much, per second; 0 switches a limit off. */
  interface Limits {

    /** Requests of one address. */
    @WithDefault("20000")
    @Min(0)
    @Max(1_000_000_000)
    long addressRequests();

    /** Events of one address, at most half of what a key may; a request counts as one at least. */
    @WithDefault("100000")
    @Min(0)
    @Max(1_000_000_000)
    long addressEvents();

    /** Events that an address may always send, whatever others sent under its key. */
    @WithDefault("20")
    @Min(1)
    @Max(1_000_000_000)
    long addressAlways();

    /** Events under one key, beside what each address may always send. */
    @WithDefault("400000")
    @Min(0)
    @Max(1_000_000_000)
    long keyEvents();

    /** How long above its limit one may send that was silent before. */
    @WithDefault("10s")
    Duration burst();

    /** How many addresses are remembered at once. */
    @WithDefault("20000")
    @Min(1)
    int addresses();
  }

  /** Watching events as they come in. */
  Live live();

  /** The live view. */
  interface Live {

    /** How many may watch on one replica; the next is answered 503. */
    @WithDefault("50")
    @Min(0)
    int streams();

    /** How many of them may watch the same project; the next is answered 429. */
    @WithDefault("10")
    @Min(0)
    int streamsPerProject();

    /** How many events a second a stream shows at most; the others are counted. */
    @WithDefault("20")
    @Min(1)
    @Max(10_000)
    int eventsPerSecond();

    /** After how much silence a stream says that it is still there. */
    @WithDefault("15s")
    Duration heartbeat();

    /** How long a stream lasts at most. */
    @WithDefault("30m")
    Duration longest();
  }
}

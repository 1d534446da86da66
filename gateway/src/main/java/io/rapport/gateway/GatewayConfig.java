package io.rapport.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** The gateway's settings. */
@ConfigMapping(prefix = "rapport.gateway")
public interface GatewayConfig {

  /** Where people and clients reach this system. */
  @WithDefault("http://localhost:8080")
  URI publicUrl();

  /** Where tracking-service is. */
  @WithDefault("http://localhost:8081")
  URI trackingUrl();

  /** Where survey-service is. */
  @WithDefault("http://localhost:8082")
  URI surveyUrl();

  /** Where metrics-service is. */
  @WithDefault("http://localhost:8083")
  URI metricsUrl();

  /** The longest body of a public path. */
  @WithDefault("1M")
  MemorySize maxPublicBody();

  /** The longest body below /api. */
  @WithDefault("10M")
  MemorySize maxApiBody();

  /** How long a service may take to accept a connection. */
  @WithDefault("2S")
  Duration connectTimeout();

  /** How long a service may be silent while a request waits for it. */
  @WithDefault("60S")
  Duration answerTimeout();

  /** How many requests may be under way to one service; as many again may wait. */
  @WithDefault("256")
  int connections();

  /** How notifications leave the system. */
  Webhooks webhooks();

  /** How notifications leave the system. */
  interface Webhooks {

    /** 32 random bytes each, as base64: the first one seals the webhooks' secrets, all open. */
    List<String> keys();

    /** Whether endpoints may be anywhere, and without encryption: for development and tests. */
    @WithDefault("false")
    boolean allowPrivateAddresses();

    /** How long an endpoint may take to answer. */
    @WithDefault("15S")
    Duration timeout();

    /** The pauses between attempts; after the last one a message is given up. */
    @WithDefault("5S,5M,30M,2H,5H,10H,14H,20H,24H")
    List<Duration> retryAfter();

    /** How long an endpoint may take nothing before it is switched off. */
    @WithDefault("5D")
    Duration disableAfter();

    /** How long a replaced secret still signs. */
    @WithDefault("24H")
    Duration rotationGrace();

    /** How long deliveries stay in the log. */
    @WithDefault("30D")
    Duration keep();

    /** How many endpoints one replica calls at once. */
    @WithDefault("64")
    int endpointsAtOnce();
  }
}

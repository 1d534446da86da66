package io.rapport.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

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
}

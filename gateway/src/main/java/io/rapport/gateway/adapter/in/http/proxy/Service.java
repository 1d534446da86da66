package io.rapport.gateway.adapter.in.http.proxy;

import io.rapport.gateway.GatewayConfig;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A service behind the gateway, and the paths that are its own; the first that claims a path has
 * it.
 */
public enum Service {
  TRACKING("/(v1|beacon|pixel|sourceConfig)(/.*)?|/api/projects/[^/]+/(refused/replay|live)/?") {
    @Override
    public URI url(GatewayConfig config) {
      return config.trackingUrl();
    }
  },
  SURVEY("/survey(/.*)?|/api/projects/[^/]+/(surveys(/.*)?|survey-templates/?)") {
    @Override
    public URI url(GatewayConfig config) {
      return config.surveyUrl();
    }
  },
  METRICS(
      "/api/projects/[^/]+/(kpis|queries|persons|segments|alerts|annotations|digests|receipts|refused"
          + "|identity|exports|imports)(/.*)?") {
    @Override
    public URI url(GatewayConfig config) {
      return config.metricsUrl();
    }
  };

  private final Pattern paths;

  Service(String paths) {
    this.paths = Pattern.compile(paths);
  }

  /** Where it is. */
  public abstract URI url(GatewayConfig config);

  /** Whose path this is; empty when it is the gateway's own. */
  public static Optional<Service> of(String path) {
    for (var service : values()) {
      if (service.paths.matcher(path).matches()) {
        return Optional.of(service);
      }
    }
    return Optional.empty();
  }
}

package io.rapport.local.part;

import io.rapport.local.Progress;
import io.rapport.local.process.ProcessSpec;
import io.rapport.local.site.PortPlan;
import io.rapport.local.site.Service;
import io.rapport.local.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One of the four services, as it is packaged. */
final class ServicePart implements Part {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int HEAP = 256;

  /** While much is behind, one batch of events is read and another one stored. */
  private static final int HEAP_OF_METRICS = 512;

  private final Site site;
  private final Service service;

  ServicePart(Site site, Service service) {
    this.site = site;
    this.service = service;
  }

  @Override
  public String name() {
    return service.module();
  }

  @Override
  public Set<String> needs() {
    return Set.of(KafkaBroker.NAME, Postgres.NAME, KeycloakProvider.NAME);
  }

  @Override
  public void prepare(Progress progress) throws IOException {
    Path jar = site.installation().jar(service);
    if (!Files.exists(jar)) {
      throw new IOException("Not built: " + jar);
    }
  }

  @Override
  public ProcessSpec process() {
    return new JavaProgram(
            name(),
            service == Service.METRICS ? HEAP_OF_METRICS : HEAP,
            List.of("-Djava.util.logging.manager=org.jboss.logmanager.LogManager"),
            List.of("-jar", site.installation().jar(service).toString()),
            environment())
        .in(site);
  }

  private Map<String, String> environment() {
    PortPlan ports = site.ports();
    Map<String, String> environment = new HashMap<>();
    environment.put("QUARKUS_HTTP_HOST", "localhost");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.http(service)));
    environment.put("QUARKUS_MANAGEMENT_HOST", "localhost");
    environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.management(service)));
    environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", ports.realm().toString());
    environment.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + ports.kafka());
    environment.putAll(ownEnvironment());
    return environment;
  }

  private Map<String, String> ownEnvironment() {
    return switch (service) {
      case GATEWAY -> gatewayEnvironment();
      case SURVEY -> surveyEnvironment();
      case METRICS -> storeEnvironment(site);
      case TRACKING -> trackingEnvironment();
    };
  }

  static Map<String, String> storeEnvironment(Site site) {
    return Map.of("RAPPORT_METRICS_STORE_DIRECTORY", site.data().metrics().toString());
  }

  private Map<String, String> surveyEnvironment() {
    Map<String, String> environment =
        new HashMap<>(databaseEnvironment("survey", site.identity().surveyPassword()));
    environment.put("RAPPORT_SURVEY_PUBLIC_URL", site.ports().origin().toString());
    return environment;
  }

  private Map<String, String> trackingEnvironment() {
    return Map.of(
        "RAPPORT_TRACKING_PUBLIC_URL",
        site.ports().origin().toString(),
        // The gateway, which alone says where a request comes from.
        "RAPPORT_TRACKING_TRUSTED_PROXIES",
        "127.0.0.1");
  }

  private Map<String, String> gatewayEnvironment() {
    PortPlan ports = site.ports();
    Map<String, String> environment =
        new HashMap<>(databaseEnvironment("gateway", site.identity().gatewayPassword()));
    environment.put("QUARKUS_OIDC_CLIENT_ID", "rapport-gateway");
    environment.put("QUARKUS_OIDC_CREDENTIALS_SECRET", site.identity().gatewayClientSecret());
    environment.put("RAPPORT_GATEWAY_PUBLIC_URL", ports.origin().toString());
    environment.put("RAPPORT_GATEWAY_TRACKING_URL", ports.url(Service.TRACKING).toString());
    environment.put("RAPPORT_GATEWAY_SURVEY_URL", ports.url(Service.SURVEY).toString());
    environment.put("RAPPORT_GATEWAY_METRICS_URL", ports.url(Service.METRICS).toString());
    environment.put("RAPPORT_GATEWAY_WEBHOOKS_KEYS", site.identity().webhookKey());
    return environment;
  }

  private Map<String, String> databaseEnvironment(String database, String password) {
    return Map.of(
        "QUARKUS_DATASOURCE_JDBC_URL", Database.url(site.ports(), database),
        "QUARKUS_DATASOURCE_USERNAME", database,
        "QUARKUS_DATASOURCE_PASSWORD", password);
  }

  @Override
  public boolean answers() {
    return HttpProbe.succeeds(
        "http://localhost:" + site.ports().management(service) + "/q/health/ready");
  }

  @Override
  public void furnish() {
    // Services bring their own tables.
  }

  @Override
  public Duration patience() {
    return PATIENCE;
  }
}

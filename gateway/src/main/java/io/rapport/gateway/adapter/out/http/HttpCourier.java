package io.rapport.gateway.adapter.out.http;

import io.rapport.gateway.GatewayConfig;
import io.rapport.gateway.application.port.Courier;
import io.rapport.gateway.domain.webhook.Attempt.Obstacle;
import io.rapport.gateway.domain.webhook.Attempt.Result;
import io.rapport.gateway.domain.webhook.Attempt.Unanswered;
import io.rapport.gateway.domain.webhook.EndpointUrl;
import io.rapport.gateway.domain.webhook.Reach;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jboss.logging.Logger;

/**
 * Calls endpoints over HTTP/1.1. A host is resolved once a call, every one of its addresses must be
 * in reach, and the connection goes to exactly the address that was looked at: a name that leads
 * elsewhere a moment later changes nothing. Redirects are not followed, and no proxy is asked.
 */
@ApplicationScoped
class HttpCourier implements Courier {

  private static final Logger LOG = Logger.getLogger(HttpCourier.class);

  /** A claim on deliveries must outlive an attempt. */
  private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(30);

  private static final int CONNECTIONS_TO_ONE_HOST = 64;
  private static final String NAME = "Rapport-Webhooks/1.0";

  private final Addresses addresses;
  private final Reach reach;
  private final Duration timeout;
  private final HttpClient client;
  private final ExecutorService lookups = Executors.newVirtualThreadPerTaskExecutor();

  @Inject
  HttpCourier(Vertx vertx, Addresses addresses, Reach reach, GatewayConfig config) {
    this(vertx, addresses, reach, config.webhooks().timeout());
  }

  HttpCourier(Vertx vertx, Addresses addresses, Reach reach, Duration timeout) {
    if (timeout.compareTo(LONGEST_TIMEOUT) > 0 || !timeout.isPositive()) {
      throw new IllegalArgumentException(
          "rapport.gateway.webhooks.timeout must be more than 0 and at most " + LONGEST_TIMEOUT);
    }
    this.addresses = addresses;
    this.reach = reach;
    this.timeout = timeout;
    this.client = vertx.createHttpClient(clientOptions(timeout), poolOptions());
  }

  @PreDestroy
  void stop() {
    lookups.shutdownNow();
  }

  @Override
  public Result bring(Parcel parcel) {
    try {
      var address = addressInReach(parcel.to());
      return address.isPresent()
          ? new Call(client)
              .answer(request(parcel, address.get()), parcel.message().body(), timeout)
          : new Unanswered(Obstacle.OUT_OF_REACH);
    } catch (TimeoutException e) {
      return new Unanswered(Obstacle.TIMED_OUT);
    } catch (ExecutionException e) {
      return new Unanswered(obstacle(Optional.ofNullable(e.getCause()).orElse(e)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Unanswered(Obstacle.BROKEN_OFF);
    } catch (RuntimeException e) {
      // Whatever it is, it is an attempt that the log shows and that others follow.
      LOG.errorf(e, "A webhook cannot be called: message=%s", parcel.message().id());
      return new Unanswered(Obstacle.BROKEN_OFF);
    }
  }

  /** The address to connect to; empty when one of the host's is out of reach. */
  private Optional<InetAddress> addressInReach(EndpointUrl to)
      throws InterruptedException, ExecutionException, TimeoutException {
    // It may have been created when more was allowed.
    if (reach.objectionTo(to).isPresent()) {
      return Optional.empty();
    }
    var lookup = lookups.submit(() -> known(to.host()));
    try {
      var all = lookup.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      return all.stream().allMatch(reach::allows) ? all.stream().findFirst() : Optional.empty();
    } finally {
      lookup.cancel(true);
    }
  }

  private List<InetAddress> known(String host) {
    try {
      return addresses.of(host);
    } catch (UnknownHostException e) {
      return List.of();
    }
  }

  private static RequestOptions request(Parcel parcel, InetAddress address) {
    var to = parcel.to();
    return new RequestOptions()
        .setMethod(HttpMethod.POST)
        .setServer(SocketAddress.inetSocketAddress(to.port(), address.getHostAddress()))
        .setHost(to.host())
        .setPort(to.port())
        .setSsl(to.isEncrypted())
        .setURI(to.pathAndQuery())
        .setFollowRedirects(false)
        .putHeader("content-type", "application/json")
        .putHeader("user-agent", NAME)
        .putHeader("webhook-id", parcel.message().id().toString())
        .putHeader("webhook-timestamp", Long.toString(parcel.at().getEpochSecond()))
        .putHeader("webhook-signature", Signatures.header(parcel));
  }

  private static Obstacle obstacle(Throwable failure) {
    return switch (failure) {
      case SSLException _ -> Obstacle.TLS_FAILED;
      case ConnectException _, NoRouteToHostException _ -> Obstacle.CANNOT_CONNECT;
      case TimeoutException _ -> Obstacle.TIMED_OUT;
      default -> Obstacle.BROKEN_OFF;
    };
  }

  private static HttpClientOptions clientOptions(Duration timeout) {
    return new HttpClientOptions()
        .setKeepAlive(false)
        .setConnectTimeout((int) timeout.toMillis())
        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
        .setIdleTimeout((int) timeout.toMillis());
  }

  private static PoolOptions poolOptions() {
    return new PoolOptions().setHttp1MaxSize(CONNECTIONS_TO_ONE_HOST);
  }
}

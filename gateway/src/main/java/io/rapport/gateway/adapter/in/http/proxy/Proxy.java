package io.rapport.gateway.adapter.in.http.proxy;

import io.rapport.gateway.GatewayConfig;
import io.rapport.gateway.adapter.in.http.Paths;
import io.rapport.gateway.adapter.in.http.Problems;
import io.rapport.gateway.adapter.in.http.login.Visitor;
import io.rapport.gateway.adapter.in.http.login.Visitors;
import io.rapport.problems.Problem;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The way to the services: public paths as they come, member paths with the caller's access token.
 */
@ApplicationScoped
class Proxy {

  /** A connection may be silent a little longer than a request, whose time-out says more. */
  private static final Duration AFTER_THE_REQUEST = Duration.ofSeconds(1);

  private final GatewayConfig config;
  private final Visitors visitors;
  private final Problems problems;
  private final HttpClient client;

  Proxy(GatewayConfig config, Visitors visitors, Problems problems, Vertx vertx) {
    this.config = config;
    this.visitors = visitors;
    this.problems = problems;
    this.client = vertx.createHttpClient(clientOptions(config), poolOptions(config));
  }

  void route(@Observes Router router) {
    router.route().order(0).handler(this::route);
  }

  private void route(RoutingContext context) {
    Service.of(Paths.of(context.request()))
        .ifPresentOrElse(service -> pass(context, service), context::next);
  }

  private void pass(RoutingContext context, Service service) {
    if (Passing.goesInCircles(context.request().headers())) {
      problems.refuse(
          context, Problem.Kind.UNREACHABLE.because("The gateway is set up to call itself."));
    } else if (Paths.isPublic(Paths.of(context.request()))) {
      passOn(context, service, config.maxPublicBody().asLongValue(), Optional.empty());
    } else {
      visitors
          .of(context)
          .onSuccess(visitor -> passOnFor(visitor, context, service))
          .onFailure(failure -> problems.refuse(context, Visitors.refusal(failure)));
    }
  }

  private void passOnFor(Visitor visitor, RoutingContext context, Service service) {
    passOn(
        context,
        service,
        config.maxApiBody().asLongValue(),
        Optional.of("Bearer " + visitor.accessToken()));
  }

  private void passOn(
      RoutingContext context, Service service, long maxBody, Optional<String> authorization) {
    var address = context.request().remoteAddress().hostAddress();
    HttpProxy.reverseProxy(client)
        .origin(_ -> client.request(target(service.url(config))))
        .addInterceptor(
            new Passage(service, config.publicUrl(), maxBody, address, authorization, problems))
        .handle(context.request());
  }

  private RequestOptions target(URI url) {
    return new RequestOptions()
        .setHost(url.getHost())
        .setPort(url.getPort())
        .setSsl("https".equals(url.getScheme()))
        .setConnectTimeout(config.connectTimeout().toMillis())
        .setIdleTimeout(config.answerTimeout().toMillis());
  }

  private static HttpClientOptions clientOptions(GatewayConfig config) {
    return new HttpClientOptions()
        .setConnectTimeout((int) config.connectTimeout().toMillis())
        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
        .setIdleTimeout((int) config.answerTimeout().plus(AFTER_THE_REQUEST).toMillis())
        .setMaxWaitQueueSize(config.connections());
  }

  private static PoolOptions poolOptions(GatewayConfig config) {
    return new PoolOptions().setHttp1MaxSize(config.connections());
  }
}

package io.rapport.gateway.adapter.in.http.proxy;

import io.rapport.gateway.adapter.in.http.Problems;
import io.rapport.gateway.adapter.in.http.front.BodyLimit;
import io.rapport.problems.Problem;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One request on its way to a service and back. */
final class Passage implements ProxyInterceptor {

  private static final Logger LOG = Logger.getLogger(Passage.class);
  private static final String SECONDS_UNTIL_RETRY = "5";

  private final Service service;
  private final URI publicUrl;
  private final long maxBody;
  private final String clientAddress;
  private final Optional<String> authorization;
  private final Problems problems;

  Passage(
      Service service,
      URI publicUrl,
      long maxBody,
      String clientAddress,
      Optional<String> authorization,
      Problems problems) {
    this.service = service;
    this.publicUrl = publicUrl;
    this.maxBody = maxBody;
    this.clientAddress = clientAddress;
    this.authorization = authorization;
    this.problems = problems;
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    var request = context.request();
    Passing.toService(request.headers(), clientAddress, publicUrl, authorization);
    var given = request.getBody();
    var body = new LimitedBody(given.stream(), maxBody);
    request.setBody(Body.body(body, given.length()));
    return context
        .sendRequest()
        .recover(failure -> Future.succeededFuture(refused(request, body, failure)));
  }

  @Override
  public Future<Void> handleProxyResponse(ProxyContext context) {
    Passing.toClient(context.response().headers());
    return context.sendResponse().otherwise(this::brokenOff);
  }

  /** The client has seen the connection end; there is nobody to tell any more. */
  private @Nullable Void brokenOff(Throwable failure) {
    LOG.warnf("An answer broke off: service=%s reason=%s", service, failure.toString());
    return null;
  }

  private ProxyResponse refused(ProxyRequest request, LimitedBody body, Throwable failure) {
    var problem = body.isExceeded() ? BodyLimit.exceeded(maxBody) : problem(failure);
    var document = problems.body(problem);
    var answer =
        request
            .release()
            .response()
            .setStatusCode(problem.status())
            .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
            .setBody(Body.body(document));
    return problem.status() == Problem.Kind.UNAVAILABLE.status()
        ? answer.putHeader(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_RETRY)
        : answer;
  }

  /** A service that is away is back soon: 503 makes clients keep what they have, and try again. */
  private Problem problem(Throwable failure) {
    LOG.warnf(
        "A request could not be passed on: service=%s reason=%s", service, failure.toString());
    return failure instanceof TimeoutException
        ? Problem.Kind.TIMEOUT.because("The " + name() + " service did not answer in time.")
        : Problem.Kind.UNAVAILABLE.because("The " + name() + " service is not there right now.");
  }

  private String name() {
    return service.name().toLowerCase(Locale.ROOT);
  }
}

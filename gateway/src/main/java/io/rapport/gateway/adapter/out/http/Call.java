package io.rapport.gateway.adapter.out.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapport.gateway.domain.webhook.Attempt.Answered;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One call of an endpoint, which ends in time whatever the endpoint does. */
final class Call {

  /** What is kept of an answer; nobody needs to read on. */
  private static final int BEGINNING = 1_000;

  private final HttpClient client;
  private volatile @Nullable HttpClientRequest request;
  private volatile boolean over;

  Call(HttpClient client) {
    this.client = client;
  }

  /** Calls, and waits for the answer. */
  Answered answer(RequestOptions options, String body, Duration within)
      throws InterruptedException, ExecutionException, TimeoutException {
    try {
      return client
          .request(options)
          .compose(opened -> sent(opened, body))
          .compose(Call::answered)
          .toCompletionStage()
          .toCompletableFuture()
          .get(within.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      over = true;
      hangUp();
    }
  }

  private Future<HttpClientResponse> sent(HttpClientRequest opened, String body) {
    request = opened;
    if (over) {
      hangUp();
      return Future.failedFuture(new TimeoutException());
    }
    return opened.send(body);
  }

  private void hangUp() {
    var opened = request;
    if (opened != null) {
      opened.connection().close();
    }
  }

  private static Future<Answered> answered(HttpClientResponse response) {
    Promise<Answered> answer = Promise.promise();
    var read = Buffer.buffer();
    response
        .handler(
            part -> {
              read.appendBuffer(part);
              if (read.length() >= BEGINNING) {
                answer.tryComplete(answered(response, read));
              }
            })
        // Its status is what counts, and that has arrived.
        .exceptionHandler(_ -> answer.tryComplete(answered(response, read)))
        .endHandler(_ -> answer.tryComplete(answered(response, read)));
    return answer.future();
  }

  private static Answered answered(HttpClientResponse response, Buffer read) {
    return new Answered(
        response.statusCode(),
        beginning(read),
        Optional.ofNullable(response.getHeader("retry-after"))
            .flatMap(text -> RetryAfter.read(text, Instant.now())));
  }

  /** As text that every store and screen can take. */
  private static String beginning(Buffer read) {
    var text = new String(read.getBytes(0, Math.min(read.length(), BEGINNING)), UTF_8);
    return text.replaceAll("[\\p{Cntrl}&&[^\\r\\n\\t]]", "\uFFFD");
  }
}

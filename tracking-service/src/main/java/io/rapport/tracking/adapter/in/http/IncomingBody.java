package io.rapport.tracking.adapter.in.http;

import io.rapport.problems.Problem;
import io.rapport.problems.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/**
 * Collects the body of one request, within its limit and within what the service may hold at once.
 *
 * <p>What is too much is read and thrown away, since most clients read no answer before they have
 * sent everything.
 */
final class IncomingBody {

  /** What a request costs besides its body. */
  static final int OVERHEAD_BYTES = 4 * 1024;

  private final HttpServerRequest request;
  private final int limit;
  private final BytesUnderWay underWay;
  private final long since = System.nanoTime();
  private final Promise<byte[]> complete = Promise.promise();
  private Buffer body = Buffer.buffer();
  private int held;
  private int overhead;
  private @Nullable RuntimeException problem;

  IncomingBody(HttpServerRequest request, int limit, BytesUnderWay underWay) {
    this.request = request;
    this.limit = limit;
    this.underWay = underWay;
    if (underWay.take(OVERHEAD_BYTES)) {
      overhead = OVERHEAD_BYTES;
    } else {
      refuse(tooMuchUnderWay());
    }
  }

  /** Fails with a {@link ProblemException} when it is too much, or with why it was refused. */
  Future<byte[]> read() {
    request.handler(this::take);
    request.endHandler(_ -> end());
    request.exceptionHandler(complete::tryFail);
    return complete.future();
  }

  /**
   * The body as it was before gzip. What it has grown is held as well: it stays until the request
   * is answered.
   */
  byte[] inflated(byte[] sent, int most) {
    byte[] inflated = Inflated.of(sent, most);
    int more = inflated.length - sent.length;
    if (more > 0) {
      if (!underWay.take(more)) {
        throw tooMuchUnderWay();
      }
      held += more;
    }
    return inflated;
  }

  /** Says that the service no longer holds it. */
  void release() {
    underWay.release(held + overhead);
    held = 0;
    overhead = 0;
  }

  /** Whether its client is still sending it after so many nanoseconds. */
  boolean isSlowerThan(long nanos) {
    return !complete.future().isComplete() && System.nanoTime() - since > nanos;
  }

  /** Nobody waits for the rest. */
  void hangUp() {
    request.connection().close();
  }

  private void take(Buffer chunk) {
    if (problem != null) {
      return;
    }
    if (held + chunk.length() > limit) {
      refuse(tooLarge(limit));
    } else if (!underWay.take(chunk.length())) {
      refuse(tooMuchUnderWay());
    } else {
      held += chunk.length();
      body.appendBuffer(chunk);
    }
  }

  /** Reads it to its end, and keeps nothing of it. */
  void refuse(RuntimeException why) {
    problem = why;
    body = Buffer.buffer();
    release();
  }

  private void end() {
    if (problem == null) {
      complete.tryComplete(body.getBytes());
      body = Buffer.buffer();
    } else {
      complete.tryFail(problem);
    }
  }

  private static ProblemException tooMuchUnderWay() {
    return ProblemException.of(Problem.Kind.UNAVAILABLE, "Too much is under way.");
  }

  static ProblemException tooLarge(int limit) {
    return ProblemException.of(
        Problem.Kind.TOO_LARGE, "A body may have " + limit + " bytes here, inflated.");
  }
}

package io.rapport.gateway.adapter.in.http.front;

import io.rapport.problems.ProblemException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that ends the request when it grows too long. */
final class LimitedInput extends FilterInputStream {

  private final long limit;
  private long read;

  LimitedInput(InputStream body, long limit) {
    super(body);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    var next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    var some = super.read(into, offset, length);
    count(Math.max(some, 0));
    return some;
  }

  /** Closing reads to the end, which a body that is too long may not have. */
  @Override
  public void close() throws IOException {
    if (read <= limit) {
      super.close();
    }
  }

  private void count(int more) {
    read += more;
    if (read > limit) {
      throw new ProblemException(BodyLimit.exceeded(limit));
    }
  }
}

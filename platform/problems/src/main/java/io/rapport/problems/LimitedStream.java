package io.rapport.problems;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that ends with a problem where it goes beyond the limit. */
final class LimitedStream extends FilterInputStream {

  private final long limit;
  private long read;

  LimitedStream(InputStream body, long limit) {
    super(body);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int some = super.read(into, offset, length);
    count(Math.max(some, 0));
    return some;
  }

  /** Closing reads to the end, which a body that is too large may not have. */
  @Override
  public void close() throws IOException {
    if (read <= limit) {
      super.close();
    }
  }

  private void count(int more) throws BodyTooLarge {
    read += more;
    if (read > limit) {
      throw new BodyTooLarge(limit);
    }
  }
}

package io.rapport.survey.domain.asking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Who of all is drawn: by person and version, so that the same one stays in or out. */
final class Sample {

  private static final int PARTS = 10_000;

  private Sample() {}

  static Finding apply(Case of) {
    var share = of.targeting().sample();
    if (share.compareTo(BigDecimal.valueOf(100)) >= 0) {
      return Finding.PASSES;
    }
    return BigDecimal.valueOf(place(of), 2).compareTo(share) < 0
        ? Finding.PASSES
        : Finding.holds("is not in the sample of " + share.toPlainString() + " %");
  }

  /** From 0 to 9,999, evenly. */
  private static long place(Case of) {
    int version = of.survey().newest().map(asked -> asked.number()).orElse(1);
    var drawn = of.survey().id() + "|" + version + "|" + of.person().name();
    return Long.remainderUnsigned(ByteBuffer.wrap(sha256(drawn)).getLong(), PARTS);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

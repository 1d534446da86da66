package io.rapport.gateway.adapter.out.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapport.gateway.application.port.Courier.Parcel;
import io.rapport.gateway.domain.webhook.Secret;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as Standard Webhooks says: id, time and body together, once with each secret. */
final class Signatures {

  private static final String HMAC = "HmacSHA256";

  private Signatures() {}

  /** The header {@code webhook-signature}. */
  static String header(Parcel parcel) {
    var signed =
        parcel.message().id() + "." + parcel.at().getEpochSecond() + "." + parcel.message().body();
    return parcel.secrets().stream()
        .map(secret -> "v1," + signature(secret, signed))
        .collect(Collectors.joining(" "));
  }

  private static String signature(Secret secret, String signed) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret.key(), HMAC));
      return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has " + HMAC, e);
    }
  }
}

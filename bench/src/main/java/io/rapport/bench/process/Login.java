package io.rapport.bench.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** Stands for the login provider: services know its key, and it signs one person's tokens. */
public final class Login {

  static final String ISSUER = "https://login.bench";
  static final String SUBJECT = "reader";
  private static final Duration VALID = Duration.ofHours(6);

  private final KeyPair keys;

  private Login(KeyPair keys) {
    this.keys = keys;
  }

  public static Login create() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return new Login(generator.generateKeyPair());
  }

  /** What services check tokens with. */
  public String publicKey() {
    return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
  }

  /** Of a person who may see the measured projects. */
  public String token() throws GeneralSecurityException {
    long now = Instant.now().getEpochSecond();
    var signed =
        url("{\"alg\":\"RS256\",\"typ\":\"JWT\"}")
            + "."
            + url(
                "{\"iss\":\"%s\",\"aud\":\"rapport-api\",\"sub\":\"%s\",\"iat\":%d,\"exp\":%d}"
                    .formatted(ISSUER, SUBJECT, now, now + VALID.toSeconds()));
    var signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(keys.getPrivate());
    signature.update(signed.getBytes(UTF_8));
    return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
  }

  private static String url(String json) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
  }
}

package io.rapport.gateway.adapter.out.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.StartupEvent;
import io.rapport.gateway.GatewayConfig;
import io.rapport.gateway.domain.webhook.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secrets as the database holds them: AES-256-GCM, bound to their webhook, so that neither a copy
 * of the database nor a row put in another's place gives one away. The first key seals, every key
 * opens.
 */
@ApplicationScoped
class SealedSecrets {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int KEY_BYTES = 32;
  private static final int KEY_NAME_BYTES = 4;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final List<Key> keys;
  private final SecureRandom random = new SecureRandom();

  @Inject
  SealedSecrets(GatewayConfig config) {
    this(config.webhooks().keys());
  }

  /** With these keys, as they are set. */
  SealedSecrets(List<String> keys) {
    this.keys = keys.stream().map(SealedSecrets::key).toList();
  }

  /**
   * A key, and the name by which what it sealed is known.
   *
   * @param name the beginning of the key's SHA-256
   */
  private record Key(byte[] name, SecretKeySpec value) {}

  /** So that a wrong key is found when the service starts. */
  void check(@Observes StartupEvent started) {
    if (keys.isEmpty()) {
      throw wrongKey();
    }
  }

  byte[] seal(UUID webhook, Secret secret) {
    var key = keys.getFirst();
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] text = run(Cipher.ENCRYPT_MODE, key, nonce, webhook, secret.value().getBytes(UTF_8));
    return ByteBuffer.allocate(KEY_NAME_BYTES + NONCE_BYTES + text.length)
        .put(key.name())
        .put(nonce)
        .put(text)
        .array();
  }

  Secret open(UUID webhook, byte[] sealed) {
    byte[] name = Arrays.copyOf(sealed, KEY_NAME_BYTES);
    byte[] nonce = Arrays.copyOfRange(sealed, KEY_NAME_BYTES, KEY_NAME_BYTES + NONCE_BYTES);
    byte[] text = Arrays.copyOfRange(sealed, KEY_NAME_BYTES + NONCE_BYTES, sealed.length);
    return new Secret(
        new String(run(Cipher.DECRYPT_MODE, named(name), nonce, webhook, text), UTF_8));
  }

  private Key named(byte[] name) {
    return keys.stream()
        .filter(key -> Arrays.equals(key.name(), name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "rapport.gateway.webhooks.keys has no longer the key of a secret"));
  }

  private static byte[] run(int mode, Key key, byte[] nonce, UUID webhook, byte[] text) {
    try {
      var cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, key.value(), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(webhook.toString().getBytes(UTF_8));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A webhook's secret cannot be read: webhook=" + webhook, e);
    }
  }

  private static Key key(String base64) {
    byte[] bytes = bytes(base64.strip());
    if (bytes.length != KEY_BYTES) {
      throw wrongKey();
    }
    return new Key(Arrays.copyOf(sha256(bytes), KEY_NAME_BYTES), new SecretKeySpec(bytes, "AES"));
  }

  private static byte[] bytes(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      // Without the cause, which may quote a part of the key.
      throw wrongKey();
    }
  }

  private static IllegalArgumentException wrongKey() {
    return new IllegalArgumentException(
        "rapport.gateway.webhooks.keys: each must be 32 random bytes as base64"
            + " (openssl rand -base64 32)");
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}

package io.rapport.local.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.apache.kafka.common.Uuid;

/**
 * What a data directory was made with and keeps for ever: the broker's cluster, the login
 * provider's port, the passwords.
 *
 * @param consolePassword of the user "admin" of Keycloak's own console
 */
public record StackIdentity(
    String kafkaCluster,
    int loginPort,
    String postgresPassword,
    String gatewayPassword,
    String surveyPassword,
    String keycloakPassword,
    String gatewayClientSecret,
    String consolePassword) {

  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final int SECRET_LENGTH = 40;

  /** The identity of this data, made at its first start. */
  public static StackIdentity of(DataDirectory data, PortPlan ports, RandomGenerator random) {
    return read(data)
        .orElseGet(
            () -> {
              StackIdentity identity = fresh(ports, random);
              PrivateJson.write(data.identityFile(), identity);
              return identity;
            });
  }

  /** The identity of this data, if it was ever started. */
  public static Optional<StackIdentity> read(DataDirectory data) {
    return PrivateJson.read(data.identityFile(), StackIdentity.class);
  }

  /** Seals webhooks' secrets; made of what old data directories have too. */
  public String webhookKey() {
    try {
      byte[] secret = ("webhooks|" + gatewayPassword).getBytes(UTF_8);
      return Base64.getEncoder()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(secret));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private static StackIdentity fresh(PortPlan ports, RandomGenerator random) {
    return new StackIdentity(
        Uuid.randomUuid().toString(),
        ports.login(),
        secret(random),
        secret(random),
        secret(random),
        secret(random),
        secret(random),
        secret(random));
  }

  private static String secret(RandomGenerator random) {
    return random
        .ints(SECRET_LENGTH, 0, LETTERS.length())
        .mapToObj(LETTERS::charAt)
        .map(String::valueOf)
        .collect(Collectors.joining());
  }
}

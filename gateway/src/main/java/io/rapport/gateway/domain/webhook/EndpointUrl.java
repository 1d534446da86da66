package io.rapport.gateway.domain.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address of a customer's endpoint, which has one meaning for everybody who reads it. */
public record EndpointUrl(URI uri) {

  /** The longest one that is taken. */
  public static final int LONGEST = 2_000;

  private static final int HTTPS_PORT = 443;
  private static final int HTTP_PORT = 80;
  private static final int FIRST_FREE_PORT = 8443;
  private static final int LAST_PORT = 65_535;

  /** Other spellings, such as octal or hexadecimal ones, are read differently by whom one asks. */
  private static final Pattern IPV4 =
      Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");

  /** A host that ends in a number would be an address for some. */
  private static final Pattern NAME = Pattern.compile("(.*\\.)?[A-Za-z][A-Za-z0-9-]*\\.?");

  /** What a text is as such an address. */
  public sealed interface Reading {}

  public record Read(EndpointUrl url) implements Reading {}

  public record Unreadable(String reason) implements Reading {}

  /** Reads what an admin wrote. */
  public static Reading of(String text) {
    try {
      var uri = new URI(text);
      return objectionTo(uri)
          .<Reading>map(Unreadable::new)
          .orElseGet(() -> new Read(new EndpointUrl(uri)));
    } catch (URISyntaxException e) {
      return new Unreadable("is no URL");
    }
  }

  private static Optional<String> objectionTo(URI uri) {
    if (!"https".equals(uri.getScheme()) && !"http".equals(uri.getScheme())) {
      return Optional.of("must begin with https://");
    }
    if (uri.toASCIIString().length() > LONGEST) {
      return Optional.of("must have at most " + LONGEST + " characters");
    }
    if (uri.getRawUserInfo() != null) {
      return Optional.of("must not hold a password; the signature says who sends");
    }
    if (uri.getRawFragment() != null) {
      return Optional.of("must not have a fragment");
    }
    if (uri.getPort() == 0 || uri.getPort() > LAST_PORT) {
      return Optional.of("must have a port from 1 to " + LAST_PORT);
    }
    return Optional.ofNullable(uri.getHost()).filter(EndpointUrl::isPlainHost).isPresent()
        ? Optional.empty()
        : Optional.of("must have a host: a name, in ASCII, or a plain IP address");
  }

  private static boolean isPlainHost(String host) {
    return host.startsWith("[")
        ? !host.contains("%")
        : IPV4.matcher(host).matches() || NAME.matcher(host).matches();
  }

  public boolean isEncrypted() {
    return "https".equals(uri.getScheme());
  }

  /** The host, without the brackets of an IPv6 address. */
  public String host() {
    var host = uri.getHost();
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  public int port() {
    if (uri.getPort() > 0) {
      return uri.getPort();
    }
    return isEncrypted() ? HTTPS_PORT : HTTP_PORT;
  }

  /** Path and query, as they go into the request line. */
  public String pathAndQuery() {
    var ascii = URI.create(uri.toASCIIString());
    var path = ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
    return ascii.getRawQuery() == null ? path : path + "?" + ascii.getRawQuery();
  }

  boolean hasPortOfTheWeb() {
    return port() == HTTPS_PORT || port() >= FIRST_FREE_PORT;
  }

  /** Whether it is a private address, or a name that can only lead to one. */
  boolean isCertainlyPrivate() {
    var name = host().toLowerCase(Locale.ROOT);
    return literal().map(address -> !PublicAddresses.contain(address)).orElse(!name.contains("."))
        || name.endsWith(".localhost")
        || name.endsWith(".local")
        || name.endsWith(".internal");
  }

  private Optional<InetAddress> literal() {
    try {
      return uri.getHost().startsWith("[") || IPV4.matcher(uri.getHost()).matches()
          ? Optional.of(InetAddress.getByName(host()))
          : Optional.empty();
    } catch (UnknownHostException e) {
      throw new IllegalStateException("No name is asked for", e);
    }
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}

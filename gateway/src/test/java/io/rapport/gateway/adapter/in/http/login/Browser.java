package io.rapport.gateway.adapter.in.http.login;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** Keeps cookies and follows redirects one by one. */
final class Browser {

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final URI gateway;
  private final List<String> cookiesSet = new ArrayList<>();

  Browser(URI gateway) {
    this.gateway = gateway;
  }

  HttpResponse<String> open(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(gateway.resolve(path)));
  }

  /** Follows redirects to the end; the login provider lets this person in. */
  HttpResponse<String> logIn(String person) throws IOException, InterruptedException {
    var answer = open("/");
    while (answer.statusCode() == 302) {
      var next = answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
      answer =
          send(
              HttpRequest.newBuilder(
                  next.getPath().equals("/authorize")
                      ? URI.create(next + "&login_hint=" + person)
                      : next));
    }
    return answer;
  }

  /** A call as our own pages make it, with these headers besides. */
  HttpResponse<String> call(String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(gateway.resolve(path))
            .method(method, BodyPublishers.ofString(body))
            .header("Content-Type", "application/json");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  /** Every cookie as it was set. */
  List<String> cookiesSet() {
    return List.copyOf(cookiesSet);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    var answer = http.send(request.build(), BodyHandlers.ofString());
    cookiesSet.addAll(answer.headers().allValues("Set-Cookie"));
    return answer;
  }
}

package io.rapport.gateway.adapter.in.http.login;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.rapport.teststack.AccessToken;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LoginTest {

  private static final String SHOP =
      "{\"name\": \"Shop <b>\", \"timeZone\": \"UTC\", \"currency\": \"EUR\"}";
  private static final String[] OUR_PAGE = {"Sec-Fetch-Site", "same-origin", "X-Rapport-Csrf", "1"};

  @TestHTTPResource("/")
  URI gateway;

  private Browser browser;

  @BeforeEach
  void a_browser() {
    browser = new Browser(gateway);
  }

  @Test
  void who_is_not_logged_in_is_sent_to_the_login_provider() throws Exception {
    var home = browser.open("/");
    var login = browser.open("/login");

    assertThat(home.headers().firstValue("Location")).hasValue("/login");
    assertThat(login.statusCode()).isEqualTo(302);
    assertThat(login.headers().firstValue("Location"))
        .hasValueSatisfying(
            location ->
                assertThat(location)
                    .contains("/authorize?response_type=code")
                    .contains("client_id=rapport-gateway")
                    .contains("code_challenge_method=S256")
                    .contains(
                        "redirect_uri="
                            + URLEncoder.encode(gateway.resolve("/login").toString(), UTF_8)));
  }

  @Test
  void after_the_login_there_is_the_page() throws Exception {
    var page = browser.logIn("anna");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.uri().getPath()).isEqualTo("/");
    assertThat(page.body()).contains("<strong>anna</strong>").contains("href=\"/logout\"");
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy ->
                assertThat(policy)
                    .contains("default-src 'none'")
                    .contains("frame-ancestors 'none'"));
    assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }

  @Test
  void the_session_is_a_cookie_that_no_script_and_no_other_site_can_use() throws Exception {
    browser.logIn("anna");

    assertThat(browser.cookiesSet())
        .filteredOn(cookie -> cookie.startsWith("q_session"))
        .isNotEmpty()
        .allSatisfy(
            cookie ->
                assertThat(cookie)
                    .containsIgnoringCase("; SameSite=Lax")
                    .containsIgnoringCase("; HttpOnly")
                    .doesNotContain(".eyJ"));
  }

  @Test
  void a_session_is_good_for_the_api() throws Exception {
    browser.logIn("anna");

    var me = browser.open("/api/me");

    assertThat(me.statusCode()).isEqualTo(200);
    assertThat(new JsonObject(me.body()).getString("email")).isEqualTo("anna@example.com");
  }

  @Test
  void realm_roles_come_from_the_access_token() throws Exception {
    browser.logIn("admin");

    var created = browser.call("POST", "/api/projects", SHOP, OUR_PAGE);

    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(browser.open("/").body()).contains("Shop &lt;b&gt;").doesNotContain("<b>");
  }

  @Test
  void who_has_not_the_realm_role_is_forbidden() throws Exception {
    browser.logIn("anna");

    assertThat(browser.call("POST", "/api/projects", SHOP, OUR_PAGE).statusCode()).isEqualTo(403);
  }

  @Test
  void services_get_the_sessions_access_token_and_no_cookie() throws Exception {
    browser.logIn("anna");

    var seen = new JsonObject(browser.open("/api/projects/0199/kpis").body());

    assertThat(seen.getJsonObject("headers").fieldNames()).doesNotContain("cookie");
    assertThat(claimsOf(seen).getString("aud")).isEqualTo(AccessToken.AUDIENCE);
    assertThat(claimsOf(seen).getString("sub")).isEqualTo("anna");
  }

  @Test
  void tokens_that_are_about_to_expire_are_refreshed() throws Exception {
    browser.logIn("hasty");

    var seen = new JsonObject(browser.open("/api/projects/0199/kpis").body());

    assertThat(claimsOf(seen).getBoolean("refreshed")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/me", "/api/projects", "/api/projects/0199/kpis"})
  void the_api_never_sends_anybody_to_the_login(String path) throws Exception {
    var answer = browser.open(path);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("urn:rapport:problem:unauthenticated");
    assertThat(answer.headers().map()).doesNotContainKey("location");
  }

  @ParameterizedTest
  @CsvSource({
    "same-origin,",
    ",1",
    "same-origin,0",
    "cross-site,1",
    "same-site,1",
    "none,1",
  })
  void a_session_changes_nothing_unless_our_own_page_asks(String site, String header)
      throws Exception {
    browser.logIn("admin");
    var headers = new ArrayList<String>();
    if (site != null) {
      headers.addAll(List.of("Sec-Fetch-Site", site));
    }
    if (header != null) {
      headers.addAll(List.of("X-Rapport-Csrf", header));
    }

    var own = browser.call("POST", "/api/projects", SHOP, headers.toArray(String[]::new));
    var passed =
        browser.call("POST", "/api/projects/0199/queries", "{}", headers.toArray(String[]::new));

    assertThat(own.statusCode()).isEqualTo(403);
    assertThat(own.body()).contains("X-Rapport-Csrf");
    assertThat(passed.statusCode()).isEqualTo(403);
  }

  @Test
  void our_own_page_may_change_something_behind_the_gateway_too() throws Exception {
    browser.logIn("anna");

    var answer = browser.call("POST", "/api/projects/0199/queries", "{}", OUR_PAGE);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(new JsonObject(answer.body()).getJsonObject("headers").fieldNames())
        .doesNotContain("x-rapport-csrf");
  }

  @Test
  void a_bearer_token_needs_no_such_proof_and_goes_before_the_session() throws Exception {
    browser.logIn("anna");

    var created =
        browser.call(
            "POST",
            "/api/projects",
            SHOP,
            "Authorization",
            "Bearer " + AccessToken.of("ben", "admin"));

    assertThat(created.statusCode()).isEqualTo(201);
  }

  @Test
  void a_wrong_token_is_not_saved_by_a_session() throws Exception {
    browser.logIn("anna");

    assertThat(browser.call("GET", "/api/me", "", "Authorization", "Bearer x").statusCode())
        .isEqualTo(401);
  }

  @Test
  void a_broken_session_leads_to_the_login() throws Exception {
    var api = browser.call("GET", "/api/me", "", "Cookie", "q_session=broken");
    var page = browser.call("GET", "/", "", "Cookie", "q_session=broken");

    assertThat(api.statusCode()).isEqualTo(401);
    assertThat(page.headers().firstValue("Location")).hasValue("/login");
  }

  @Test
  void the_logout_ends_the_session_here_and_at_the_provider() throws Exception {
    browser.logIn("anna");

    var logout = browser.open("/logout");

    assertThat(logout.statusCode()).isEqualTo(302);
    assertThat(logout.headers().firstValue("Location"))
        .hasValueSatisfying(
            location ->
                assertThat(location)
                    .contains("/logout?id_token_hint=")
                    .contains("post_logout_redirect_uri="));
    assertThat(browser.open("/api/me").statusCode()).isEqualTo(401);
  }

  @Test
  void another_site_cannot_log_anybody_out() throws Exception {
    browser.logIn("anna");

    var logout = browser.call("GET", "/logout", "", "Sec-Fetch-Site", "cross-site");

    assertThat(logout.statusCode()).isEqualTo(403);
    assertThat(browser.open("/api/me").statusCode()).isEqualTo(200);
  }

  private static JsonObject claimsOf(JsonObject seen) {
    var token = seen.getJsonObject("headers").getJsonArray("authorization").getString(0);
    return new JsonObject(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1])));
  }
}

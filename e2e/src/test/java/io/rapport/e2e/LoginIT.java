package io.rapport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A person logs in and out, with a real browser at the real login provider. */
@OnTheSystem
class LoginIT {

  private static final Path SCREENSHOT = Path.of("target", "logged-in.png").toAbsolutePath();

  private final TheSystem system;
  private JsonPath seen = new JsonPath("{}");

  LoginIT(TheSystem system) {
    this.system = system;
  }

  @BeforeAll
  void admin_logs_in_looks_around_and_logs_out() throws Exception {
    var task =
        Map.of(
            "browser",
            Browser.find().toString(),
            "origin",
            system.origin().toString(),
            "start",
            "/login",
            "logout",
            "/logout",
            "user",
            "admin",
            "screenshot",
            SCREENSHOT.toString());
    seen = new NodeScript("log-in.mjs").run(new ObjectMapper().writeValueAsString(task));
  }

  @Test
  void the_login_takes_place_at_the_provider_and_ends_at_home() {
    assertThat(seen.getString("loginPage")).startsWith("/realms/rapport/");
    assertThat(seen.getString("url")).startsWith(system.origin().toString());
    assertThat(seen.getString("text")).contains("You are logged in as Ada Admin");
    assertThat(SCREENSHOT).isNotEmptyFile();
  }

  @Test
  void the_session_is_as_good_as_a_token() {
    assertThat(seen.getInt("me.status")).isEqualTo(200);
    assertThat(new JsonPath(seen.getString("me.body")).getString("email"))
        .isEqualTo("admin@rapport.local");
  }

  @Test
  void no_script_reads_the_session_and_no_other_site_sends_it() {
    List<Map<String, Object>> cookies = seen.getList("cookies");
    assertThat(cookies)
        .isNotEmpty()
        .allSatisfy(
            cookie -> {
              assertThat(cookie.get("httpOnly")).isEqualTo(true);
              assertThat(cookie.get("sameSite")).isIn("Lax", "Strict");
            });
    assertThat(seen.getString("scriptSees")).isEmpty();
  }

  @Test
  void a_session_changes_something_only_with_the_guarding_header() {
    assertThat(seen.getInt("withoutGuard.status")).isEqualTo(403);
    assertThat(seen.getInt("withGuard.status")).isEqualTo(201);
  }

  @Test
  void a_session_may_watch_events_come_in() {
    assertThat(seen.getString("live")).isEqualTo("live");
  }

  @Test
  void after_the_logout_the_session_is_worth_nothing() {
    assertThat(seen.getInt("afterLogout")).isIn(302, 401, 499);
  }
}

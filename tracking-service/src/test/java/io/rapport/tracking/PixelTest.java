package io.rapport.tracking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.rapport.contracts.tracking.EventType;
import io.rapport.teststack.KafkaStack;
import io.rapport.teststack.OidcStack;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where no script runs, a picture's address says the event: mails, AMP pages. */
@QuarkusTest
@QuarkusTestResource(KafkaStack.class)
@QuarkusTestResource(OidcStack.class)
class PixelTest {

  private final Shop shop;
  private final String id = UUID.randomUUID().toString();

  PixelTest(Shop shop) {
    this.shop = shop;
  }

  @BeforeEach
  void open() {
    shop.open();
  }

  @Test
  void the_event_is_in_the_query() throws IOException {
    // When
    var answer =
        pixel(
            "track",
            "&event=Email%20Opened&messageId="
                + id
                + "&userId=anna&anonymousId=device&originalTimestamp=2026-01-01T00:00:00Z"
                + "&context.page.url=https%3A%2F%2Fshop.example%2F&context.locale=de"
                + "&properties.campaign=spring&properties.cart.size=2&email_id=m1");

    // Then
    assertPicture(answer, 200);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(shop.events(id))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.getType()).isEqualTo(EventType.TRACK);
              assertThat(event.getEvent()).isEqualTo("Email Opened");
              assertThat(event.getUserId()).isEqualTo("anna");
              assertThat(event.getAnonymousId()).isEqualTo("device");
              assertThat(event.getTimestamp()).isEqualTo("2026-01-01T00:00:00Z");
              assertThat(event.getProperties())
                  .isEqualTo(
                      "{\"campaign\":\"spring\",\"cart\":{\"size\":\"2\"},\"email_id\":\"m1\"}");
              assertThat(event.getContext()).contains("\"url\":\"https://shop.example/\"");
              assertThat(event.getUnknownFields()).isEqualTo("{}");
            });
  }

  @ParameterizedTest
  @CsvSource({"page, PAGE", "page/, PAGE", "track/, TRACK"})
  void the_path_says_the_type(String path, EventType type) throws IOException {
    var answer = pixel(path, "&event=e&type=alias&anonymousId=device&messageId=" + id);

    assertPicture(answer, 200);
    assertThat(shop.events(id))
        .singleElement()
        .satisfies(event -> assertThat(event.getType()).isEqualTo(type));
  }

  @Test
  void a_name_with_many_dots_is_taken_as_far_as_it_is_sane() throws IOException {
    var answer = pixel("page", "&anonymousId=d&messageId=" + id + "&x" + ".x".repeat(1000) + "=1");

    assertPicture(answer, 200);
    assertThat(shop.events(id)).hasSize(1);
  }

  @Test
  void a_text_gives_way_to_the_object_of_its_name() throws IOException {
    var answer = pixel("page", "&anonymousId=d&messageId=" + id + "&context=x&context.locale=de");

    assertPicture(answer, 200);
    assertThat(shop.events(id).getFirst().getContext()).contains("\"locale\":\"de\"");
  }

  @Test
  void an_address_of_six_kilobytes_is_none_too_long() throws IOException {
    var answer = pixel("page", "&anonymousId=d&messageId=" + id + "&title=" + "x".repeat(6_000));

    assertPicture(answer, 200);
  }

  @Test
  void a_picture_of_nobody_is_shown_too_and_its_event_recorded_as_refused() throws IOException {
    var answer = pixel("page", "&campaign=" + id);

    assertPicture(answer, 400);
    assertThat(shop.refused(id))
        .singleElement()
        .satisfies(refused -> assertThat(refused.getReason()).isEqualTo("missing_identity"));
  }

  @Test
  void a_picture_under_an_unknown_key_is_shown_too() throws IOException {
    assertPicture(given().get("/pixel/v1/page?writeKey=wk_nobody&anonymousId=d"), 401);
    assertPicture(given().get("/pixel/v1/page?anonymousId=d"), 401);
  }

  @Test
  void a_picture_is_asked_for_and_not_sent() throws IOException {
    var answer = given().post("/pixel/v1/page?writeKey=" + Shop.KEY + "&anonymousId=" + id);

    assertPicture(answer, 405);
    assertThat(answer.header("Allow")).isEqualTo("GET, OPTIONS");
  }

  @Test
  void there_are_no_other_pictures() {
    given().get("/pixel/v1/identify?writeKey=" + Shop.KEY).then().statusCode(404);
  }

  private static Response pixel(String path, String query) {
    return given()
        .urlEncodingEnabled(false)
        .get("/pixel/v1/" + path + "?writeKey=" + Shop.KEY + query);
  }

  private static void assertPicture(Response answer, int status) throws IOException {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.contentType()).isEqualTo("image/gif");
    var picture = ImageIO.read(new ByteArrayInputStream(answer.asByteArray()));
    assertThat(picture.getWidth()).isEqualTo(1);
    assertThat(picture.getHeight()).isEqualTo(1);
  }
}

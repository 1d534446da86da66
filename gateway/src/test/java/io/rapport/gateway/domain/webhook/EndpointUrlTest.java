package io.rapport.gateway.domain.webhook;

import static io.rapport.gateway.domain.webhook.WebhookExamples.url;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointUrlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "crm.example",
        "ftp://crm.example",
        "javascript:alert(1)",
        "https://",
        "https:///path",
        "https://anna:secret@crm.example",
        "https://crm.example/#here",
        "https://crm.example:0",
        "https://crm.example:65536",
        "https://crm.example:-1",
        "https://müller.example",
        "https://0x7f000001",
        "https://0x7f.0.0.1",
        "https://0177.0.0.1",
        "https://127.0.0.01",
        "https://2130706433",
        "https://127.1",
        "https://127.0.1",
        "https://1.2.3.4.5",
        "https://256.0.0.1",
        "https://[::1%25lo]",
        "https://[fe80::1%eth0]",
        "https://[::1",
        "https://a b",
        "https://crm.example\\@127.0.0.1",
        "https://crm.example\r\nHost: other"
      })
  void what_not_everybody_reads_alike_is_refused(String text) {
    assertThat(EndpointUrl.of(text)).isInstanceOf(EndpointUrl.Unreadable.class);
  }

  @Test
  void a_url_that_is_too_long_is_refused() {
    assertThat(EndpointUrl.of("https://crm.example/" + "a".repeat(EndpointUrl.LONGEST)))
        .isInstanceOf(EndpointUrl.Unreadable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://crm.example",
        "https://crm.example:22",
        "https://crm.example:80",
        "https://crm.example:6379",
        "https://localhost",
        "https://LOCALHOST:8443/",
        "https://postgres",
        "https://db.localhost",
        "https://metadata.google.internal",
        "https://printer.local",
        "https://127.0.0.1",
        "https://10.0.0.1:8443",
        "https://169.254.169.254/latest/meta-data",
        "https://0.0.0.0",
        "https://[::1]",
        "https://[::ffff:10.0.0.1]",
        "https://[64:ff9b::7f00:1]",
        "https://[fd00:ec2::254]"
      })
  void what_is_not_on_the_public_web_is_out_of_reach(String text) {
    assertThat(Reach.PUBLIC.objectionTo(url(text))).isPresent();
    assertThat(Reach.ANYWHERE.objectionTo(url(text))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://crm.example",
        "https://crm.example:443/hooks?token=1%2F2",
        "https://crm.example:8443",
        "https://crm.example:44300",
        "https://xn--mller-kva.example/",
        "https://1.1.1.1/",
        "https://[2606:4700:4700::1111]/"
      })
  void the_public_web_is_in_reach(String text) {
    assertThat(Reach.PUBLIC.objectionTo(url(text))).isEmpty();
  }

  @Test
  void its_parts_are_told_apart() {
    var url = url("http://[2606:4700:4700::1111]:8080/a%20b/ü?c=d%26e");

    assertThat(url.host()).isEqualTo("2606:4700:4700::1111");
    assertThat(url.port()).isEqualTo(8080);
    assertThat(url.pathAndQuery()).isEqualTo("/a%20b/%C3%BC?c=d%26e");
    assertThat(url("https://crm.example").pathAndQuery()).isEqualTo("/");
    assertThat(url("https://crm.example").port()).isEqualTo(443);
    assertThat(url("http://crm.example").port()).isEqualTo(80);
  }
}

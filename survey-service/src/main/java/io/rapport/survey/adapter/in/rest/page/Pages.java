package io.rapport.survey.adapter.in.rest.page;

import io.quarkus.qute.TemplateInstance;
import io.rapport.survey.SurveyConfig;
import io.rapport.survey.adapter.in.rest.page.Frame.LanguageLink;
import io.rapport.survey.domain.language.Language;
import io.rapport.survey.domain.look.Theme;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/** Renders pages, each under a policy of its own, in which nothing runs and nothing is fetched. */
@ApplicationScoped
class Pages {

  private static final String HTML = "text/html;charset=UTF-8";
  private static final int NONCE_BYTES = 18;
  private static final int SECONDS_UNTIL_RETRY = 5;

  private final SurveyConfig config;
  private final SecureRandom random = new SecureRandom();

  Pages(SurveyConfig config) {
    this.config = config;
  }

  /** The page of a survey. */
  RestResponse<String> page(
      int status,
      Said said,
      Address address,
      String title,
      Function<Frame, TemplateInstance> template) {
    var nonce = nonce();
    var frame =
        new Frame(
            said.words(),
            said.language().tag(),
            Words.direction(said.language()),
            title,
            said.questionnaire().texts().title().orElse(""),
            nonce,
            Stylesheet.of(said.questionnaire().theme()),
            languages(said, address));
    return answer(status, nonce, template.apply(frame).render());
  }

  /** A page that belongs to no survey. */
  RestResponse<String> plain(int status, List<Language> wishes, String what) {
    var nonce = nonce();
    var words = Words.in(wishes);
    var language = words.language();
    var frame =
        new Frame(
            words,
            language.tag(),
            Words.direction(language),
            words.get(what + "_title"),
            "",
            nonce,
            Stylesheet.of(Theme.PLAIN),
            List.of());
    var message = new Message(words.get(what + "_title"), words.get(what));
    return answer(status, nonce, Templates.message(frame, message).render());
  }

  /** There is no database at the moment. */
  RestResponse<String> later(List<Language> wishes) {
    var page = plain(RestResponse.StatusCode.SERVICE_UNAVAILABLE, wishes, "unavailable");
    page.getHeaders().add(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_RETRY);
    return page;
  }

  RestResponse<String> goOn(Address address) {
    return headers(RestResponse.ResponseBuilder.<String>create(RestResponse.Status.SEE_OTHER))
        // As it is: made absolute, it would name this service and not the door before it.
        .header(HttpHeaders.LOCATION, address.toString())
        .build();
  }

  private RestResponse<String> answer(int status, String nonce, String html) {
    return headers(RestResponse.ResponseBuilder.<String>create(status))
        .header("Content-Security-Policy", policy(nonce))
        .header(HttpHeaders.CONTENT_TYPE, HTML)
        .entity(html)
        .build();
  }

  private static RestResponse.ResponseBuilder<String> headers(
      RestResponse.ResponseBuilder<String> answer) {
    return answer
        .header("Referrer-Policy", "no-referrer")
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Robots-Tag", "noindex, nofollow")
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  private String policy(String nonce) {
    return "sandbox allow-forms; default-src 'none'; style-src 'nonce-%s'; form-action 'self'; "
            .formatted(nonce)
        + "base-uri 'none'; frame-ancestors "
        + config.links().frameAncestors();
  }

  private static List<LanguageLink> languages(Said said, Address address) {
    var all = said.questionnaire().languages().all();
    return all.size() < 2
        ? List.of()
        : all.stream()
            .map(
                language ->
                    new LanguageLink(
                        language.tag(),
                        name(language),
                        address.with(Address.LANGUAGE, language.tag()).toString(),
                        language.equals(said.language())))
            .toList();
  }

  /** As those who speak it call it. */
  private static String name(Language language) {
    var locale = Locale.forLanguageTag(language.tag());
    var name = locale.getDisplayName(locale);
    return Optional.of(name)
        .filter(known -> !known.isEmpty())
        .map(known -> known.substring(0, 1).toUpperCase(locale) + known.substring(1))
        .orElse(language.tag());
  }

  private String nonce() {
    var bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}

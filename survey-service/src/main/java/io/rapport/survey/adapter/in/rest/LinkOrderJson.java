package io.rapport.survey.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.rapport.problems.ProblemException;
import io.rapport.survey.application.linking.MakeLinks.Invitation;
import io.rapport.survey.application.linking.MakeLinks.Mailing;
import io.rapport.survey.domain.response.Attribute;
import io.rapport.survey.domain.response.Channel;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.SurveyId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For whom links are to be made: for these people, or one for everybody. */
@Schema(name = "LinkOrder")
record LinkOrderJson(
    @Schema(description = "One link each")
        Optional<@Size(min = 1, max = Limits.LINKS) List<@NotNull @Valid PersonJson>> people,
    @Schema(
            description =
                "One link for everybody, instead of people; the survey's same one each time")
        boolean open,
    @Schema(description = "How the links reach them", defaultValue = "link")
        Optional<ReachJson> channel,
    @Schema(description = "90 days from now, if nothing is said") Optional<Instant> expiresAt,
    @Schema(description = "Of whom nothing else is said")
        Optional<@Pattern(regexp = Limits.LANGUAGE) String> language,
    @Schema(description = "Gives what stands in the e-mail to each, for at most 100 people")
        boolean snippets) {

  /** More would be more than anybody sends by hand. */
  private static final int MOST_SNIPPETS = 100;

  Mailing toDomain(ProjectId project, SurveyId survey) {
    var asked = people.orElse(List.of());
    if (asked.isEmpty()) {
      throw ProblemException.invalid("people", "or open is required");
    }
    if (snippets && asked.size() > MOST_SNIPPETS) {
      throw ProblemException.invalid("snippets", "are for at most " + MOST_SNIPPETS + " people");
    }
    if (snippets && channel.orElse(ReachJson.LINK) != ReachJson.EMAIL) {
      throw ProblemException.invalid("snippets", "are for the channel email");
    }
    return new Mailing(
        project,
        survey,
        channel.orElse(ReachJson.LINK).channel(),
        expiresAt,
        IntStream.range(0, asked.size())
            .mapToObj(index -> asked.get(index).toDomain("people[" + index + "].", language))
            .toList());
  }

  /** Refuses what is said of people where the link is everybody's. */
  void refuseAllElse() {
    if (people.isPresent()) {
      throw ProblemException.invalid("people", "must not be there with open");
    }
    if (channel.isPresent() || expiresAt.isPresent() || language.isPresent() || snippets) {
      throw ProblemException.invalid("open", "goes with nothing else");
    }
  }

  /** How a link reaches a person. */
  @Schema(name = "LinkChannel")
  enum ReachJson {
    @JsonProperty("link")
    LINK(Channel.LINK),
    @JsonProperty("email")
    EMAIL(Channel.EMAIL);

    private final Channel channel;

    ReachJson(Channel channel) {
      this.channel = channel;
    }

    Channel channel() {
      return channel;
    }
  }

  /** Who is to be asked. */
  @Schema(name = "LinkPerson")
  record PersonJson(
      Optional<@Size(max = Limits.PERSON_ID) @Pattern(regexp = Limits.PRINTABLE) String>
          anonymousId,
      Optional<@Size(max = Limits.PERSON_ID) @Pattern(regexp = Limits.PRINTABLE) String> userId,
      @Schema(
              description = "By name: a string, a number, true or false; they go with the answer",
              example = "{\"touchPoint\": \"checkout\"}")
          Optional<Map<String, Attribute>> attributes,
      Optional<@Pattern(regexp = Limits.LANGUAGE) String> language) {

    Invitation toDomain(String path, Optional<String> usualLanguage) {
      return new Invitation(
          PersonIds.respondent(path + "anonymousId", anonymousId, userId),
          attributes.orElse(Map.of()),
          language.or(() -> usualLanguage));
    }
  }
}

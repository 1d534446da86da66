package io.rapport.survey.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.rapport.survey.domain.response.Channel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a person and a survey met. */
@Schema(name = "Channel")
enum ChannelJson {
  @JsonProperty("widget")
  WIDGET(Channel.WIDGET),
  @JsonProperty("link")
  LINK(Channel.LINK),
  @JsonProperty("email")
  EMAIL(Channel.EMAIL),
  @JsonProperty("api")
  API(Channel.API),
  @JsonProperty("import")
  IMPORT(Channel.IMPORT);

  private final Channel channel;

  ChannelJson(Channel channel) {
    this.channel = channel;
  }

  Channel toDomain() {
    return channel;
  }

  static ChannelJson from(Channel channel) {
    return valueOf(channel.name());
  }
}

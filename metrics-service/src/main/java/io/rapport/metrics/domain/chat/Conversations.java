package io.rapport.metrics.domain.chat;

import io.rapport.metrics.domain.selection.Condition;
import io.rapport.metrics.domain.selection.Condition.Text;
import io.rapport.metrics.domain.selection.Operator;
import io.rapport.metrics.domain.selection.Selector;
import io.rapport.metrics.domain.tracking.EventType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which events make a conversation.
 *
 * @param start what a customer says
 * @param reply what somebody answers
 * @param key the property that names the conversation
 */
public record Conversations(Selector start, Selector reply, String key) {

  /** Live chats: agents have an id, and nothing that marks them as machines. */
  public static final Conversations LIVE_CHAT =
      new Conversations(
          Selector.ofEvent("Live Chat Message Sent"),
          new Selector(
              Optional.of(EventType.TRACK),
              Optional.of("Live Chat Message Received"),
              Optional.empty(),
              Optional.empty(),
              Stream.concat(
                      Stream.of(new Condition("agent_id", Operator.EXISTS, List.of())),
                      Stream.concat(
                          Stream.of("bot", "is_bot", "automated").map(name -> not(name, "true")),
                          Stream.of("bot", "ai").map(kind -> not("agent_type", kind))))
                  .toList()),
          "conversation_id");

  private static Condition not(String property, String value) {
    return new Condition(property, Operator.NE, List.of(new Text(value)));
  }
}

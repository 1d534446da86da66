min(ts) as start, max(ts) as last, count(*) as events,
    sum(view) as pageviews, sum(action) as actions, sum(interaction) as interactions,
    sum(captured) as captured, sum(key_event) as key_events, sum(engaged_ms) as engaged_ms

min(ts) as start, max(ts) as last, count(*) as events,
    cast(sum(view) as bigint) as pageviews, cast(sum(action) as bigint) as actions,
    cast(sum(interaction) as bigint) as interactions, cast(sum(captured) as bigint) as captured,
    cast(sum(key_event) as bigint) as key_events, cast(sum(engaged_ms) as bigint) as engaged_ms
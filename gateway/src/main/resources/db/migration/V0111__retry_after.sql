-- How long the endpoint asked to be left alone, if it did.
alter table webhook_attempt add column retry_after_seconds bigint;

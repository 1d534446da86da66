-- What intake makes of a user agent, a referrer and a campaign. Events from before have none.

alter table event add column browser varchar;
alter table event add column os varchar;
alter table event add column device varchar;
alter table event add column channel varchar;

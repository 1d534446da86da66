delete from ownership using relinked r
where r.owned and r.project = ownership.project and r.anonymous_id = ownership.anonymous_id

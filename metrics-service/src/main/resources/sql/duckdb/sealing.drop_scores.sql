delete from score_told using response_here r
where score_told.sealing_no = :sealing and score_told.response_id = r.response_id

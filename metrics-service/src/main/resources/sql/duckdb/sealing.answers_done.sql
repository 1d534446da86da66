delete from unsealed_answer using response_here r
where unsealed_answer.project = :project and unsealed_answer.response_id = r.response_id

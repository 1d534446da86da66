delete from unsealed using unsealed_here u
where unsealed.project = :project and unsealed.person_no = u.person_no

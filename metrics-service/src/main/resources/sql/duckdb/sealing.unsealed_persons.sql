select count(distinct person_no) as persons from unsealed

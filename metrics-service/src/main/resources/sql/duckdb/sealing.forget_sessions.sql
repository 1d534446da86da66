delete from session where sealing_no = :sealing

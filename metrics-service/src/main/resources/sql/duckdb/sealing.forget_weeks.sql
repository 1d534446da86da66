delete from first_week where sealing_no = :sealing

delete from {table} where sealing_no = :sealing

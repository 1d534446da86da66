delete from {table} where sealing_no = :sealing and {time} in (select {time} from {table}_change)

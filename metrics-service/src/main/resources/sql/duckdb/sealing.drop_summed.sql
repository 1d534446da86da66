delete from {table} where sealing_no = :sealing and {place} in (select {place} from {table}_change)

select coalesce(not bool_or(unsure), true) as sure from first_week_here

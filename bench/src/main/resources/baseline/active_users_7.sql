from active_users(7)

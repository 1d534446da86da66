from active_users(30)

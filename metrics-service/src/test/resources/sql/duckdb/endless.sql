select count(*) as found, 'x' as input from range(1000000000000) t(n) where n % 7 = 3

select '{what}' as what, sign, person, day, {y} as y, {x} as x from visited s group by all

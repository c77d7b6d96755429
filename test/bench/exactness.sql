select count(*) as inexact from card left join (
  select resource_id, count(*) as n, count(clear) as c, sum(clear) as cs, count(useful) as u, sum(useful) as us, count(transferable) as t,
    sum(transferable) as ts, count(*) filter (where effort = 'FAIR') as fair, count(*) filter (where effort = 'UNDER') as under,
    count(*) filter (where effort = 'OVER') as over
  from rating group by resource_id
) r on r.resource_id = card.id
where (rating_count, clear_count, clear_sum, useful_count, useful_sum, transferable_count, transferable_sum, effort_fair, effort_under, effort_over)
  is distinct from (coalesce(n, 0), coalesce(c, 0), coalesce(cs, 0), coalesce(u, 0), coalesce(us, 0), coalesce(t, 0), coalesce(ts, 0),
    coalesce(fair, 0), coalesce(under, 0), coalesce(over, 0))
  or comment_count <> (select count(*) from comment where comment.resource_id = card.id and deleted_at is null)

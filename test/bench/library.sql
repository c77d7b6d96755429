-- The library that is measured, made inside PostgreSQL in our own schema; $name$ are replaced by the sizes of settings.mjs,
-- and the temporary tables title, sentence and paragraph hold the generated text.
create function pg_temp.id_of(prefix text, n bigint) returns text language sql immutable as
  $$ select prefix || '_' || lpad(to_hex(n), 26, '0') $$;

insert into member (id, email, name, house, confirmed_at)
select pg_temp.id_of('mem', i), 'membre' || i || '@exemple.fr', 'Membre ' || i, 'Maison ' || i % 97, now()
from generate_series(1, $members$) i;

-- the secret of member i's session is what `secretOf` of requests.mjs computes
insert into session (id, member_id, token_hash, device)
select pg_temp.id_of('ses', i), pg_temp.id_of('mem', i),
  sha256(convert_to(translate(rtrim(encode(sha256(convert_to('banc ' || i, 'UTF8')), 'base64'), '='), '+/', '-_'), 'UTF8')), 'banc'
from generate_series(1, $members$) i;

create temporary table drawn as
select i, case when i % 4 = 0 then 'TOOL' else 'PRACTICE' end as kind, t.text as title, s.text as summary, b.text as body,
  timestamptz '2020-01-01' + i * interval '2 hours' + (i * 7919 % 3600) * interval '1 second' as at
from generate_series(1, $resources$) i
join title t on t.id = 1 + i::bigint * 7919 % (select count(*) from title)
join sentence s on s.id = 1 + i::bigint * 104729 % (select count(*) from sentence)
cross join lateral (
  select string_agg(p.text, E'\n\n' order by g) as text from generate_series(1, $paragraphs$) g
  join paragraph p on p.id = 1 + (i::bigint * 6151 + g * 15485863::bigint) % (select count(*) from paragraph)
) b;

create temporary table lists as
select array_agg(code order by position) filter (where vocabulary = 'theme') as theme,
  array_agg(code order by position) filter (where vocabulary = 'profession') as profession,
  array_agg(code order by position) filter (where vocabulary = 'outcome') as outcome,
  array_agg(code order by position) filter (where vocabulary = 'toolFormat') as format,
  array_agg(code order by position) filter (where vocabulary = 'effort') as effort
from term;

insert into resource (id, kind, slug, status, visibility, author_ids, content, html, created_at, updated_at, published_at, published_version)
select pg_temp.id_of('res', i), kind, 'fiche-' || i, 'PUBLISHED', 'PUBLIC', array[pg_temp.id_of('mem', 1 + i * 31 % $members$)],
  jsonb_build_object('title', title, 'summary', summary, 'body', body, 'language', 'fr', 'licence', 'CC-BY-SA-4.0',
    'themes', array[theme[1 + i % cardinality(theme)], theme[1 + (i + 3) % cardinality(theme)]],
    'professions', array[profession[1 + i % cardinality(profession)]], 'effort', effort[1 + i % cardinality(effort)])
  || case kind when 'TOOL' then jsonb_build_object('format', format[1 + i % cardinality(format)])
     else jsonb_build_object('outcome', outcome[1 + i % cardinality(outcome)]) end,
  jsonb_build_object('body', jsonb_build_array('<p>' || replace(body, E'\n\n', '</p><p>') || '</p>')), at, at, at, 1
from drawn, lists;

insert into revision (id, resource_id, version, author_id, content, created_at)
select 'rev' || substr(id, 4), id, 1, author_ids[1], content, created_at from resource;

insert into card (id, kind, slug, title, summary, status, visibility, version, author_ids, themes, professions, outcome, format, effort,
  licence, language, created_at, updated_at, published_at, published_version)
select id, kind, slug, content ->> 'title', content ->> 'summary', status, visibility, version, author_ids,
  array(select jsonb_array_elements_text(content -> 'themes')), array(select jsonb_array_elements_text(content -> 'professions')),
  content ->> 'outcome', content ->> 'format', content ->> 'effort', content ->> 'licence', 'fr', created_at, updated_at, published_at, 1
from resource order by published_at;

-- a few resources hold most of what is said: the square of a random number
select setseed(0.42);
insert into comment (id, resource_id, author_id, text, html, created_at)
select pg_temp.id_of('com', i), pg_temp.id_of('res', 1 + floor($resources$ * power(random(), 2))::int),
  pg_temp.id_of('mem', 1 + floor(random() * $members$)::int), p.text, '<p>' || p.text || '</p>', timestamptz '2025-01-01' + random() * interval '300 days'
from generate_series(1, $comments$) i join paragraph p on p.id = 1 + i::bigint * 7919 % (select count(*) from paragraph);

insert into rating (id, resource_id, member_id, clear, useful, transferable, effort)
select pg_temp.id_of('rat', row_number() over ()), pg_temp.id_of('res', r), pg_temp.id_of('mem', m), 1 + (r + m) % 4, 1 + (r * 7 + m) % 4,
  case when m % 3 > 0 then 1 + m % 4 end, (array['FAIR', 'UNDER', 'OVER', null])[1 + m % 4]
from (select distinct 1 + floor($resources$ * power(random(), 2))::int as r, 1 + floor(random() * $members$)::int as m
      from generate_series(1, $ratings$ * 21 / 20)) pair limit $ratings$;

update card set rating_count = n, clear_count = c, clear_sum = cs, useful_count = u, useful_sum = us, transferable_count = t,
  transferable_sum = ts, effort_fair = fair, effort_under = under, effort_over = over
from (select resource_id, count(*) as n, count(clear) as c, coalesce(sum(clear), 0) as cs, count(useful) as u, coalesce(sum(useful), 0) as us,
        count(transferable) as t, coalesce(sum(transferable), 0) as ts, count(*) filter (where effort = 'FAIR') as fair,
        count(*) filter (where effort = 'UNDER') as under, count(*) filter (where effort = 'OVER') as over
      from rating group by resource_id) r where r.resource_id = card.id;
update card set comment_count = n from (select resource_id, count(*) as n from comment group by resource_id) c where c.resource_id = card.id;

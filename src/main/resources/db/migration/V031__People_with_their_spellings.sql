-- Names stand as they were supplied; nothing here changes their case.
create table person (
    id          text primary key,
    honorific   text not null check (length(honorific) <= 60),
    given       text not null check (length(given) <= 200),
    particle    text not null check (length(particle) <= 60),
    family      text not null check (length(family) between 1 and 200),
    sort_key    text collate "C" not null,
    source      text not null check (length(source) between 1 and 200),
    recorded_at timestamptz not null
);

create index person_by_name on person (sort_key, id);

-- Every spelling under which a person is known, the main one included.
create table person_name (
    person_id text not null references person on delete cascade,
    given     text not null check (length(given) <= 200),
    particle  text not null check (length(particle) <= 60),
    family    text not null check (length(family) between 1 and 200),
    key       text not null check (key <> ''),
    primary key (person_id, family, given, particle)
);

comment on column person_name.key is 'given, particle and family without case, accents and punctuation';

create index person_name_key on person_name (key);
create index person_name_part on person_name using gin (key gin_trgm_ops);

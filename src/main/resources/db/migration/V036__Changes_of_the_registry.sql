-- Who changed what of the registry, when, and on whose word. What was never changed has source and date of record in
-- its own row. Entries are added, never changed.
create table registry_change (
    id          bigint      not null generated always as identity primary key,
    subject     text        not null check (subject in ('AREA', 'ORGANIZATION', 'POST', 'EVENT', 'PERSON', 'MEMBERSHIP')),
    subject_id  text        not null,
    person_id   text,
    act         text        not null check (act in ('CHANGED', 'ENDED', 'ADDED', 'REMOVED', 'MERGED', 'PARTED')),
    before      jsonb       not null default '{}' check (jsonb_typeof(before) = 'object'),
    after       jsonb       not null default '{}' check (jsonb_typeof(after) = 'object'),
    source      text        not null check (length(source) between 1 and 200),
    actor_id    text        not null,
    actor_name  text        not null,
    import_id   text,
    at          timestamptz not null
);

comment on column registry_change.before is 'the changed properties as they were, by Popolo''s names';

create index registry_change_of on registry_change (subject_id, id);
create index registry_change_of_person on registry_change (person_id, id) where person_id is not null;

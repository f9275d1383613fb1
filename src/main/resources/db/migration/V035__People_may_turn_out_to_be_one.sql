-- Two records that turn out to be one person: what was recorded for the one is told of the other from then on, and
-- goes back when they turn out to be two after all. Signatures stay where they are, as they were printed.
alter table person add column merged_into text references person check (merged_into <> id);
create index person_merged on person (merged_into) where merged_into is not null;

comment on column person.merged_into is 'the person whose other record this is';

-- for whom it was recorded, where that is another record than the person's
alter table membership add column recorded_for text references person;
alter table affiliation_observation add column recorded_for text references person;
alter table delegation_name add column recorded_for text references person;
alter table person_name add column recorded_for text references person;
alter table identifier add column recorded_for text;

-- To find who may be meant: the words of the key in alphabetical order, and the sound of the family name, which is what
-- is left of it when spelling and transliteration are taken away.
alter table person_name
    add column words text not null default '',
    add column sound text not null default '';
create index person_name_words on person_name (words);
create index person_name_sound on person_name (sound);

-- That two records are two people, said by an officer: nobody need ask again.
create table different_people (
    one   text        not null references person,
    other text        not null references person,
    said_by text      not null,
    said_at timestamptz not null,
    primary key (one, other),
    check (one < other)
);

-- Whoever acted for a record that turned out to be another's acts for the person.
alter table account add column person_before text;
comment on column account.person_before is 'the record for which it was opened, where it is another than the person''s';

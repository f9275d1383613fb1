-- Those who write a text together; the originator is the first.
create table author (
    declaration_id text        not null references declaration on delete cascade,
    person_id      text        not null references person,
    position       int         not null check (position >= 0),
    asked_at       timestamptz not null,
    accepted_at    timestamptz,
    primary key (declaration_id, person_id),
    unique (declaration_id, position)
);

comment on column author.accepted_at is 'null while they have not said yes; nobody is an author without';

create index author_person on author (person_id);

insert into author (declaration_id, person_id, position, asked_at, accepted_at)
select id, originator_id, 0, created_at, created_at from declaration;

create table invitation (
    declaration_id text        not null references declaration,
    person_id      text        not null references person,
    invited_at     timestamptz not null,
    invited_by     text        not null,
    primary key (declaration_id, person_id)
);

create index invitation_by_person on invitation (person_id, invited_at desc);

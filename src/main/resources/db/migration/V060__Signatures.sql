-- One name under one wording, with the affiliation frozen as printed on the day of signing.
create table signature (
    declaration_id  text        not null,
    id              text        not null,
    wording_number  int         not null,
    person_id       text        not null references person,
    position        bigint      not null generated always as identity,
    capacity        text        not null,
    signed_at       timestamptz not null,
    signed_on       date        not null,
    honorific       text,
    given           text,
    particle        text,
    family          text        not null,
    delegation_id   text        references organization,
    delegation_code text,
    country         text,
    group_id        text        references organization,
    group_code      text,
    group_label     text,
    printed         text        not null,
    primary key (declaration_id, id),
    -- one person, one signature: decided here and nowhere else
    unique (declaration_id, wording_number, person_id),
    foreign key (declaration_id, wording_number) references wording
);

create index signature_by_person on signature (person_id, signed_on desc);
create index signature_by_delegation on signature (delegation_id, signed_on desc);
create index signature_by_group on signature (group_id, signed_on desc);

-- A withdrawal is a fact beside the signature; at most one each.
create table signature_withdrawal (
    declaration_id text        not null,
    signature_id   text        not null,
    withdrawn_at   timestamptz not null,
    withdrawn_on   date        not null,
    primary key (declaration_id, signature_id),
    foreign key (declaration_id, signature_id) references signature
);

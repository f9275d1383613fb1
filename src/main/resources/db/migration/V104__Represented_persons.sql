-- Those for whom a complaint is lodged. Here stand only a pseudonym and the consent; who they are, nobody is told.
create table represented_person (
    declaration_id text        not null references declaration on delete cascade,
    id             text        not null,
    position       int         not null,
    pseudonym      text        not null check (length(pseudonym) between 1 and 100),
    case_key       text,
    consent_on     date,
    consent_means  text check (length(consent_means) <= 300),
    withdrawn_on   date,
    recorded_at    timestamptz not null,
    primary key (declaration_id, id),
    unique (declaration_id, pseudonym),
    check (withdrawn_on is null or consent_on is not null)
);

comment on column represented_person.case_key is 'the block of the text that is their case sheet';
comment on column represented_person.consent_means is 'how consent was given: in writing, before two witnesses …';

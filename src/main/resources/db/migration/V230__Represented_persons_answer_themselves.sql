-- Represented persons give their consent on a page of their own, and may have their real name sealed to the organisation's
-- key. What is sealed so is sealed once more under a key of its own, so that erasing reaches every backup.
alter table represented_person
    alter column pseudonym drop not null,
    add column consent_by text check (consent_by in ('AUTHORS', 'PERSON')),
    add column consent_wording int,
    add column answered_at timestamptz,
    add column details_id text,
    add column details bytea,
    add column erased_at timestamptz;

update represented_person set consent_by = 'AUTHORS' where consent_on is not null;

alter table represented_person
    add check ((pseudonym is null) = (erased_at is not null)),
    add check ((consent_on is null) = (consent_by is null)),
    add check ((details is null) = (details_id is null)),
    add check (erased_at is null or (consent_on is null and consent_means is null and details is null));

comment on column represented_person.consent_by is 'whether they gave it on their own page, or the authors recorded it';
comment on column represented_person.consent_wording is 'the wording that stood there when they gave it on their own page';
comment on column represented_person.answered_at is 'when they first did anything on their own page';

-- The public half of a key pair of the organisation that lodges the complaint. Another one than the addressee's, to which
-- supporters have their names sealed: represented persons may have to fear the addressee.
create table organisation_key (
    declaration_id text        primary key references declaration,
    public_key     bytea       not null check (length(public_key) = 32),
    set_at         timestamptz not null,
    set_by         text        not null
);

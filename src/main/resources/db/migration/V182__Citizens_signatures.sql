-- One citizen under one wording. Lean, for it comes in millions: no foreign keys, few indexes; the declaration comes first
-- so that rows can be distributed by it. The id is random and tells no time.
create table citizen_signature (
    declaration_id text        not null,
    id             text        not null,
    wording_number int         not null,
    signer_key     bytea       not null check (length(signer_key) = 32),
    visibility     text        not null check (visibility in ('PUBLIC', 'RECIPIENT', 'COUNTED')),
    country        text,
    name_sealed    bytea,
    -- order in the public list; null where the name is not public
    position       bigint,
    -- to the minute: who sees the mails go by cannot tell whose row is whose
    signed_at      timestamptz not null,
    nonce          bytea,
    domain_key     bytea,
    name_key       bytea,
    source_key     bytea,
    primary key (declaration_id, id),
    -- one person, one signature: decided here and nowhere else
    unique (declaration_id, wording_number, signer_key)
);

create sequence citizen_signature_position cache 256;
create index citizen_signature_public on citizen_signature (declaration_id, position desc) where position is not null;

-- It was withdrawn or found invalid: a fact beside it; at most one that stands.
create table citizen_signature_end (
    declaration_id text        not null,
    signature_id   text        not null,
    kind           text        not null check (kind in ('WITHDRAWN', 'INVALIDATED')),
    reason         text,
    ended_at       timestamptz not null,
    primary key (declaration_id, signature_id),
    check ((kind = 'INVALIDATED') = (reason is not null))
);

-- From when to when names were taken under a text, in one wording: each beginning and each end is an entry of the ledger,
-- written in the transaction of the act. With the nonce anybody can be shown what the entry commits to.
create table opening (
    declaration_id text        not null references declaration,
    number         int         not null check (number > 0),
    wording_number int         not null,
    opened_by      text        not null,
    opened_at      timestamptz not null,
    opened_nonce   bytea       not null check (length(opened_nonce) = 32),
    closed_by      text,
    closed_at      timestamptz,
    closed_nonce   bytea check (length(closed_nonce) = 32),
    primary key (declaration_id, number),
    check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (closed_nonce is null))
);
-- a text is open once at a time
create unique index opening_now on opening (declaration_id) where closed_at is null;

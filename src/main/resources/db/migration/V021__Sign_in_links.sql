-- Written for every address alike, and answered by a job: whether there is an account shows nowhere in the answer.
create table sign_in_request (
    id         text        primary key,
    email      text        not null,
    next       text,
    locale     text        not null,
    created_at timestamptz not null
);

-- The link itself is only in the mail; here is its SHA-256.
create table sign_in_link (
    token_hash text        primary key,
    account_id text        not null references account,
    next       text        check (next like '/%' and next not like '//%'),
    issued_at  timestamptz not null,
    expires_at timestamptz not null check (expires_at > issued_at),
    used_at    timestamptz
);
create index sign_in_link_account on sign_in_link (account_id);
create index sign_in_link_expires on sign_in_link (expires_at);

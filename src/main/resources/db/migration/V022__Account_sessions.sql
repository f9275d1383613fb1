-- A session lives here and nowhere else: deleting the row ends it. The cookie holds the token, this its SHA-256.
create table account_session (
    token_hash   text        primary key,
    account_id   text        not null references account,
    started_at   timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at   timestamptz not null check (expires_at > started_at)
);
create index account_session_account on account_session (account_id);
create index account_session_expires on account_session (expires_at);

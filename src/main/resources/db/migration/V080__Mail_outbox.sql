-- A mail is written in the transaction of the act that causes it and sent by a job.
-- Bodies hold links that sign in: they are emptied once sent, given up or useless.
create table mail_outbox (
    id              text        primary key,
    dedupe_key      text        unique,
    recipient       text        not null,
    subject         text        not null check (subject !~ '[[:cntrl:]]'),
    body_text       text,
    body_html       text,
    locale          text        not null,
    created_at      timestamptz not null,
    useless_after   timestamptz,
    next_attempt_at timestamptz,
    attempts        int         not null default 0 check (attempts >= 0),
    sent_at         timestamptz,
    failed_at       timestamptz,
    last_error      text,
    check (sent_at is null or failed_at is null),
    -- due exactly as long as it is neither sent nor given up
    check ((next_attempt_at is null) = (sent_at is not null or failed_at is not null))
);
create index mail_outbox_due on mail_outbox (next_attempt_at) where next_attempt_at is not null;
create index mail_outbox_created on mail_outbox (created_at);

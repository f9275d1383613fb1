-- What each witness last answered. Only those that are configured count; the row of another is history.
create table ledger_witness (
    verifier    text        primary key,
    size        bigint      check (size >= 0),
    cosigned_at timestamptz,
    asked_size  bigint      check (asked_size >= 0),
    asked_at    timestamptz,
    outcome     text        check (outcome in ('COSIGNED', 'SEEN_MORE', 'OTHER_ROOT', 'UNKNOWN_LOG', 'UNKNOWN_KEY',
                                               'UNREACHABLE', 'NONSENSE')),
    detail      text,
    check ((size is null) = (cosigned_at is null))
);

comment on column ledger_witness.size is 'of the tree that it last cosigned';
comment on column ledger_witness.cosigned_at is 'the time that it signed';

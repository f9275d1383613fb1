-- Somebody from outside looks at a sample of a text's names. Checkpoint and wording are fixed when the auditor is appointed,
-- before anybody knows the randomness; what was drawn cannot be drawn anew.
create table ledger_audit (
    id                text        primary key,
    declaration_id    text        not null references declaration,
    wording_number    int         not null,
    auditor_id        text        not null,
    auditor_name      text        not null,
    appointed_by      text        not null,
    appointed_by_name text        not null,
    appointed_at      timestamptz not null,
    tree_size         bigint      not null check (tree_size > 0),
    tree_root         bytea       not null check (length(tree_root) = 32),
    randomness        text,
    population        bigint,
    drawn_at          timestamptz,
    dismissed_at      timestamptz,
    ended_at          timestamptz,
    protocol          text,
    published_at      timestamptz,
    foreign key (declaration_id, wording_number) references wording,
    check ((drawn_at is null) = (randomness is null) and (drawn_at is null) = (population is null)),
    check ((ended_at is null) = (protocol is null) and (ended_at is null or drawn_at is not null)),
    check (published_at is null or ended_at is not null)
);
create index ledger_audit_by_declaration on ledger_audit (declaration_id);
create index ledger_audit_by_auditor on ledger_audit (auditor_id);

-- The sample in the order in which it was drawn. Which row opens an entry is remembered until the audit ends.
create table ledger_audit_entry (
    audit_id   text   not null references ledger_audit on delete cascade,
    n          int    not null check (n > 0),
    place      bigint not null check (place >= 0),
    commitment bytea  not null check (length(commitment) = 32),
    kind       text   check (kind in ('MEMBER', 'CITIZEN', 'PAPER')),
    row_id     text,
    in_order   boolean,
    remark     text,
    primary key (audit_id, n),
    unique (audit_id, place),
    check ((remark is null) or not in_order)
);

-- When the requirement of a stage was first met. It stays so whatever becomes of the signatures.
create table milestone (
    declaration_id text        not null references declaration,
    stage          text        not null check (stage in ('ADOPT', 'PUBLISH', 'RESPONSE', 'DEBATE')),
    met_at         timestamptz not null,
    signatures     int         not null,
    primary key (declaration_id, stage)
);

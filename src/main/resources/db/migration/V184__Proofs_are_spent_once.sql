-- A proof of work is good for one request.
create table spent_proof (
    id         bytea       primary key check (length(id) = 32),
    expires_at timestamptz not null
);
create index spent_proof_expires on spent_proof (expires_at);

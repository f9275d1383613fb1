-- What the public log will hold, written in the transaction of the signature that it speaks of. The log knows bytes only.
create table ledger_entry (
    id   bigint generated always as identity primary key,
    leaf bytea not null check (length(leaf) between 1 and 1000)
);

-- Each signature has a nonce for its commitment, so that nobody can guess what is committed.
alter table signature add column nonce bytea check (length(nonce) = 32);

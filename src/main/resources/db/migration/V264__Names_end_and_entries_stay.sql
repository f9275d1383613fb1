-- A sealed name is taken out some time after the end of the text. The entry in the ledger must still be found by whoever
-- ends that signature afterwards, so what it commits to is kept as its hash.
alter table citizen_signature add column record_hash bytea check (length(record_hash) = 32);

comment on column citizen_signature.record_hash is 'of what the ledger commits to, where some of that was forgotten; else null';

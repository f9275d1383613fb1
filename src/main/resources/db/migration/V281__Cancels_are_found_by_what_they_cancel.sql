-- An auditor's page has 25 entries, of a text that may have many thousands of cancels.
create index recount_cancel_of on recount_cancel (declaration_id, wording_hash, cancelled);

-- An account that nobody signs in with is closed and emptied, and its owner is told by mail some weeks before.
alter table account
    add column last_signed_in_on date,
    add column closing_told_at   timestamptz;
update account set last_signed_in_on = current_date;

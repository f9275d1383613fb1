-- What comes back is put down with the invitation that it brought.
alter table mail_outbox
    add column asked_for text,
    add column asked     text,
    add check ((asked_for is null) = (asked is null));

-- Of each member who was asked: whether they were reminded, said no, or could not be written to.
-- The address at which a mail came back tells whether the member has another one since; it goes when that is settled.
alter table invitation
    add column reminders       int not null default 0 check (reminders >= 0),
    add column reminded_at     timestamptz,
    add column declined_at     timestamptz,
    add column came_back_at    timestamptz,
    add column came_back_from  text,
    add column came_back_words text check (length(came_back_words) <= 200),
    add check ((reminders = 0) = (reminded_at is null)),
    add check ((came_back_at is null) = (came_back_from is null)),
    add check (came_back_words is null or came_back_at is not null);

-- A mail that arrives is looked up here, and there are few.
create index invitation_came_back on invitation (came_back_from) where came_back_at is not null;

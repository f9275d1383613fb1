-- A text that was withdrawn or lapsed after its publication stays readable; a document number is for those procedures
-- that give one; what ended, however it ended, has its time.
alter table declaration drop constraint declaration_check;
alter table declaration drop constraint declaration_check1;
alter table declaration drop constraint declaration_check2;
alter table declaration
    add constraint declaration_published check (
        case when state in ('OPEN', 'CLOSED') then published_on is not null
             when state in ('WITHDRAWN', 'LAPSED') then true
             else published_on is null end),
    add constraint declaration_numbered_when_published check (
        published_on is not null or (number is null and document_number is null)),
    add constraint declaration_ended check (
        case when state = 'CLOSED' then closed_at is not null
             when state in ('WITHDRAWN', 'LAPSED') then true
             else closed_at is null end);

drop index declaration_by_state;
create index declaration_by_state on declaration (state, id);
create index declaration_published on declaration (published_on desc, id) where published_on is not null;

-- A name may stand for a group, a committee or an organisation; a member of some houses declares an interest.
alter table signature
    add column on_behalf_of_id text references organization,
    add column interest        boolean not null default false,
    add constraint signature_capacity_check check (capacity in (
        'REPRESENTATIVE', 'SUBSTITUTE', 'MEMBER', 'GROUP', 'COMMITTEE', 'CITIZEN', 'ORGANISATION', 'COMPLAINANT',
        'REPRESENTED_PERSON')),
    add constraint signature_in_whose_name check (
        (on_behalf_of_id is not null) = (capacity in ('GROUP', 'COMMITTEE', 'ORGANISATION', 'COMPLAINANT')));

comment on column signature.interest is 'a relevant interest is declared (House of Commons: [R])';

alter table tally
    drop constraint tally_dimension_check,
    add constraint tally_dimension_check check (dimension in (
        'COUNTED', 'WITHDRAWN', 'DELEGATION', 'GROUP', 'CAPACITY', 'TABLING_GROUP', 'STATE'));

comment on column tally.dimension is 'TABLING_GROUP: names that stand for a group, by its code; STATE: names of citizens, by ISO 3166';

-- Where many sign at once, each writer adds to a slot of its own; a count is the sum over its slots, and that is never
-- less than nothing. In one slot less than nothing may stand: what one writer counted another one takes away.
alter table tally
    drop constraint tally_n_check,
    drop constraint tally_dimension_check,
    add constraint tally_dimension_check check (dimension in (
        'COUNTED', 'WITHDRAWN', 'INVALIDATED', 'DELEGATION', 'GROUP', 'CAPACITY', 'TABLING_GROUP', 'STATE',
        'VISIBILITY', 'DAY', 'REQUESTED', 'USED', 'LAPSED', 'DUPLICATE'));

comment on column tally.slot is 'of the writer; members'' names are counted in slot 0';
comment on column tally.dimension is 'TABLING_GROUP: names that stand for a group, by its code; STATE: names of citizens, by ISO 3166; VISIBILITY: names of citizens by what is shown of them; DAY: names of citizens by day; REQUESTED: requests of citizens to sign, of which so many were USED, have LAPSED, or came from somebody who had signed (DUPLICATE)';

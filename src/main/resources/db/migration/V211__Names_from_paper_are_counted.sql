-- Names that came on paper and count are told apart from those confirmed by mail, in the rows and in the counts.
alter table citizen_signature add column paper boolean not null default false;

alter table tally
    drop constraint tally_dimension_check,
    add constraint tally_dimension_check check (dimension in (
        'COUNTED', 'WITHDRAWN', 'INVALIDATED', 'DELEGATION', 'GROUP', 'CAPACITY', 'TABLING_GROUP', 'STATE',
        'VISIBILITY', 'DAY', 'REQUESTED', 'USED', 'LAPSED', 'DUPLICATE', 'BOUNCED', 'PAPER'));

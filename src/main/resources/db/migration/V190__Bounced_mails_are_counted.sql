-- Requests are forgotten within days; how many of their mails no mailbox took, the organiser may know for longer.
alter table tally
    drop constraint tally_dimension_check,
    add constraint tally_dimension_check check (dimension in (
        'COUNTED', 'WITHDRAWN', 'INVALIDATED', 'DELEGATION', 'GROUP', 'CAPACITY', 'TABLING_GROUP', 'STATE',
        'VISIBILITY', 'DAY', 'REQUESTED', 'USED', 'LAPSED', 'DUPLICATE', 'BOUNCED'));
